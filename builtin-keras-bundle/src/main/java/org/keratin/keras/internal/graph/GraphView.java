package org.keratin.keras.internal.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.Arguments;
import org.keratin.core.Operation;
import org.keratin.core.layers.Shapes;
import org.keratin.core.models.ModelEdge;
import org.keratin.core.models.ModelGraph;
import org.keratin.core.models.ModelNode;
import org.keratin.core.models.ModelOutput;
import org.keratin.keras.layers.InputLayer;
import org.keratin.tensor.Shape;

/** A graph as the API shows it: nodes by position, without references and slots. */
public final class GraphView {

    private final Graph graph;
    private final GraphShapes shapes;
    private final Map<Operation, String> names = new IdentityHashMap<>();
    private final Map<Operation, Integer> called = new IdentityHashMap<>();
    private final Map<Integer, Integer> nodeOfSlot = new HashMap<>();
    private final List<ModelNode> nodes = new ArrayList<>();
    private final Set<ModelEdge> edges = new LinkedHashSet<>();

    /** Makes one; {@code operations} tells the names in the model. */
    public GraphView(Graph graph, Map<String, Operation> operations, GraphShapes shapes) {
        this.graph = graph;
        this.shapes = shapes;
        operations.forEach((name, operation) -> names.putIfAbsent(operation, name));
    }

    /** The graph, with the input layers in front. */
    public ModelGraph of(List<InputLayer> inputLayers) {
        List<Integer> inputs = new ArrayList<>();
        List<Object> leaves = Structures.flatten(graph.inputs());
        for (int i = 0; i < leaves.size(); i++) {
            InputLayer layer = inputLayers.get(i);
            inputs.add(nodes.size());
            add(layer, graph.slot((TensorRef) leaves.get(i)), List.of(layer.batchShape()));
        }
        List<GraphCall> calls = graph.calls();
        List<Shapes> ofCalls = shapes.ofCalls();
        for (int i = 0; i < calls.size(); i++) {
            connect(calls.get(i).arguments());
            add(calls.get(i).operation(), calls.get(i).slot(), ofCalls.get(i).flat());
        }
        List<ModelOutput> outputs =
                Structures.flatten(graph.outputs()).stream()
                        .map(leaf -> (TensorRef) leaf)
                        .map(ref -> new ModelOutput(node(ref), ref.output()))
                        .toList();
        return new ModelGraph(nodes, List.copyOf(edges), inputs, outputs);
    }

    private void add(Operation operation, int slot, List<Shape> outputs) {
        int call = called.merge(operation, 1, Integer::sum) - 1;
        String name = names.getOrDefault(operation, operation.name());
        nodeOfSlot.put(slot, nodes.size());
        nodes.add(new ModelNode(name, operation, call, outputs));
    }

    /** Connects what the next node is called with. */
    private void connect(Arguments arguments) {
        List<Object> all = new ArrayList<>(arguments.positional());
        all.addAll(arguments.named().values());
        for (Object leaf : Structures.flatten(all)) {
            if (leaf instanceof TensorRef ref) {
                edges.add(new ModelEdge(node(ref), ref.output(), nodes.size()));
            }
        }
    }

    private int node(TensorRef ref) {
        return nodeOfSlot.get(graph.slot(ref));
    }
}
