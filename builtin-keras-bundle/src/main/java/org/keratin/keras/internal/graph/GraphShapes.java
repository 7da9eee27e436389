package org.keratin.keras.internal.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keratin.core.Arguments;
import org.keratin.core.Operation;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.core.models.SummaryRow;
import org.keratin.keras.layers.InputLayer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;

/**
 * The shapes of what each operation of a graph gives, from a run without data that builds the
 * layers on its way.
 */
public final class GraphShapes {

    private final Map<Operation, Object> byOperation = new IdentityHashMap<>();
    private final List<Object> byCall = new ArrayList<>();
    private Object outputs;

    private GraphShapes() {}

    /** Traces a graph with inputs as the input layers say. */
    public static GraphShapes trace(Graph graph, List<InputLayer> inputLayers) {
        return trace(graph, inputLayers.stream().map(InputLayer::batchShape).toList(), inputLayers);
    }

    /** Traces a graph with inputs of these shapes. */
    public static GraphShapes trace(Graph graph, List<Shape> shapes, List<InputLayer> inputLayers) {
        GraphShapes traced = new GraphShapes();
        List<Object> given = new ArrayList<>();
        for (int i = 0; i < inputLayers.size(); i++) {
            Traced input = Traced.input(shapes.get(i), inputLayers.get(i).dtype());
            given.add(input);
            traced.byOperation.put(inputLayers.get(i), input.shape());
        }
        CallContext first = new CallContext(SpecOps.instance(), false);
        CallContext second = new CallContext(SpecOps.instance(), false);
        Object result =
                graph.run(
                        given,
                        (operation, arguments) -> traced.call(operation, arguments, first, second));
        traced.outputs = shapesOf(result);
        return traced;
    }

    private Object call(
            Operation operation, Arguments arguments, CallContext first, CallContext second) {
        if (operation instanceof Layer layer && !layer.isBuilt()) {
            layer.buildFor(map(arguments, Traced::spec));
        }
        Object output =
                Traced.merge(
                        operation.apply(map(arguments, Traced::first), first),
                        operation.apply(map(arguments, Traced::second), second));
        byOperation.putIfAbsent(operation, shapesOf(output));
        byCall.add(shapesOf(output));
        return output;
    }

    private static Arguments map(Arguments arguments, Function<Traced, Object> leaf) {
        List<Object> positional = new ArrayList<>();
        arguments.positional().forEach(argument -> positional.add(map(argument, leaf)));
        Map<String, Object> named = new LinkedHashMap<>();
        arguments.named().forEach((name, argument) -> named.put(name, map(argument, leaf)));
        return Arguments.of(positional, named);
    }

    private static Object map(Object argument, Function<Traced, Object> leaf) {
        return Structures.map(
                argument, item -> item instanceof Traced traced ? leaf.apply(traced) : item);
    }

    private static Object shapesOf(Object output) {
        return Structures.map(
                output, item -> item instanceof Traced traced ? traced.shape() : null);
    }

    /** The structure of the shapes of the model's outputs. */
    public Object outputs() {
        return outputs;
    }

    /** The shapes of what an operation gives at its first call. */
    public Optional<Shapes> of(Operation operation) {
        return Optional.ofNullable(byOperation.get(operation)).map(Shapes::ofStructure);
    }

    /** The shapes of what each call gives, in the order of the graph. */
    List<Shapes> ofCalls() {
        return byCall.stream()
                .map(shapes -> shapes == null ? Shapes.none() : Shapes.ofStructure(shapes))
                .toList();
    }

    /** A row of a model's summary for each operation. */
    public static List<SummaryRow> summaryRows(
            Map<String, Operation> operations, Graph graph, GraphShapes shapes) {
        Map<String, Set<TensorRef>> connections = graph.connections();
        List<SummaryRow> rows = new ArrayList<>();
        operations.forEach(
                (name, operation) -> {
                    String from =
                            connections.getOrDefault(name, Set.of()).stream()
                                    .map(TensorRef::toString)
                                    .collect(Collectors.joining(", "));
                    Shapes output = shapes.of(operation).orElse(null);
                    rows.add(
                            SummaryRow.of(operation, output)
                                    .connectedTo(from.isEmpty() ? "-" : from));
                });
        return rows;
    }
}
