package org.keratin.keras.internal.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.keras.models.Functional;

/** Puts the calls of a model into order. */
final class Sorter {

    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final Map<TensorRef, Integer> slots = new HashMap<>();
    private final Map<String, Integer> highest = new HashMap<>();
    private final Map<String, Integer> done = new HashMap<>();
    private final List<GraphCall> calls = new ArrayList<>();
    private int next;

    Sorter(List<GraphNode> all) {
        for (GraphNode node : all) {
            if (nodes.put(node.name(), node) != null) {
                throw ConfigException.expected("layers", "layers of different names", node.name());
            }
            node.calls().stream()
                    .flatMap(Sorter::references)
                    .forEach(ref -> highest.merge(ref.operation(), ref.call(), Math::max));
        }
    }

    Graph sort(Object inputs, Object outputs) {
        for (Object leaf : Structures.flatten(inputs)) {
            TensorRef ref = (TensorRef) leaf;
            node(ref);
            slots.put(ref, next++);
            done.merge(ref.operation(), 1, Integer::sum);
        }
        Deque<GraphNode> waiting = new ArrayDeque<>(nodes.values());
        boolean progress = true;
        while (progress && !waiting.isEmpty()) {
            progress = pass(waiting);
        }
        if (!waiting.isEmpty()) {
            throw new ConfigException(
                    "layers",
                    "expected a graph without loops and loose ends; these layers cannot be called: "
                            + waiting.stream().limit(20).map(GraphNode::name).toList());
        }
        for (Object leaf : Structures.flatten(outputs)) {
            findOutput((TensorRef) leaf);
        }
        return new Graph(List.copyOf(calls), slots, inputs, outputs, next);
    }

    /** Takes the calls whose arguments are there; tells whether there were any. */
    private boolean pass(Deque<GraphNode> waiting) {
        boolean progress = false;
        for (int i = waiting.size(); i > 0; i--) {
            GraphNode node = waiting.remove();
            int called = done.getOrDefault(node.name(), 0);
            int before = called;
            int first = isInput(node) ? 1 : 0;
            while (called - first < node.calls().size()
                    && ready(node.calls().get(called - first))) {
                take(node, called, node.calls().get(called - first));
                called++;
            }
            progress |= called > before || node.calls().isEmpty();
            done.put(node.name(), called);
            if (called - first < node.calls().size()) {
                waiting.add(node);
            }
        }
        return progress;
    }

    private boolean isInput(GraphNode node) {
        return slots.containsKey(new TensorRef(node.name(), 0, 0)) && node.calls().isEmpty();
    }

    private void take(GraphNode node, int index, Arguments arguments) {
        int slot = next++;
        calls.add(new GraphCall(node.operation(), arguments, slot, slots));
        slots.put(new TensorRef(node.name(), index, 0), slot);
    }

    private boolean ready(Arguments arguments) {
        return references(arguments).allMatch(this::known);
    }

    private static Stream<TensorRef> references(Arguments arguments) {
        List<Object> all = new ArrayList<>(arguments.positional());
        all.addAll(arguments.named().values());
        return Structures.flatten(all).stream()
                .filter(TensorRef.class::isInstance)
                .map(TensorRef.class::cast);
    }

    private boolean known(TensorRef ref) {
        GraphNode node = node(ref);
        int offset = node.isModel() && highest.get(node.name()) >= node.calls().size() ? 1 : 0;
        return find(ref, ref.call() - offset);
    }

    private boolean find(TensorRef ref, int call) {
        Integer slot = slots.get(new TensorRef(ref.operation(), call, 0));
        if (slot != null) {
            slots.put(ref, slot);
        }
        return slot != null;
    }

    /**
     * Among the outputs, Keras counts the making of a functional model as its first call, and old
     * Keras that of every model.
     */
    private void findOutput(TensorRef ref) {
        GraphNode node = node(ref);
        boolean fromOne =
                node.operation() instanceof Functional
                        || node.isModel() && ref.call() >= node.calls().size();
        if (!find(ref, ref.call() - (fromOne ? 1 : 0))) {
            throw ConfigException.expected(
                    "output_layers", "an output of a call of the model", ref.toString());
        }
    }

    private GraphNode node(TensorRef ref) {
        GraphNode node = nodes.get(ref.operation());
        if (node == null) {
            throw ConfigException.expected(
                    "layers", "references to layers of the model", ref.toString());
        }
        return node;
    }
}
