package org.keratin.keras.internal.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keratin.core.Arguments;
import org.keratin.core.Operation;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;

/**
 * The calls of a functional model in an order in which each finds its arguments computed.
 * Immutable.
 */
public final class Graph {

    private final List<GraphCall> calls;
    private final Map<TensorRef, Integer> slots;
    private final Object inputs;
    private final Object outputs;
    private final int slotCount;
    private final LastUses lastUses;

    Graph(
            List<GraphCall> calls,
            Map<TensorRef, Integer> slots,
            Object inputs,
            Object outputs,
            int slotCount) {
        this.calls = calls;
        this.slots = slots;
        this.inputs = inputs;
        this.outputs = outputs;
        this.slotCount = slotCount;
        Set<Integer> kept =
                Structures.flatten(outputs).stream()
                        .map(leaf -> slots.get((TensorRef) leaf))
                        .collect(Collectors.toSet());
        this.lastUses = LastUses.of(calls, kept, slotCount);
    }

    /**
     * Sorts the calls of a model.
     *
     * @param nodes the model's layers and operations with their calls
     * @param inputs the structure of {@code input_layers}
     * @param outputs the structure of {@code output_layers}
     * @throws ConfigException if a reference leads nowhere, or calls need each other
     */
    public static Graph of(List<GraphNode> nodes, Object inputs, Object outputs) {
        return new Sorter(nodes)
                .sort(
                        References.structure(inputs, "input_layers"),
                        References.structure(outputs, "output_layers"));
    }

    /** The structure of references that the model's inputs are. */
    public Object inputs() {
        return inputs;
    }

    /** The structure of references that the model's outputs are. */
    public Object outputs() {
        return outputs;
    }

    /**
     * Runs all calls. What a call gives is let go after the last one that needs it.
     *
     * @param given a value for each leaf of {@link #inputs()}, in order
     * @param caller calls one operation
     * @return the values of {@link #outputs()}, in the same structure
     */
    public Object run(List<Object> given, Caller caller) {
        List<Object>[] flat = storage();
        List<Object> leaves = Structures.flatten(inputs);
        for (int i = 0; i < leaves.size(); i++) {
            flat[slots.get((TensorRef) leaves.get(i))] = Collections.singletonList(given.get(i));
        }
        for (int i = 0; i < calls.size(); i++) {
            GraphCall call = calls.get(i);
            flat[call.slot()] =
                    Structures.flatten(caller.call(call.operation(), call.resolve(flat)));
            for (int slot : lastUses.after(i)) {
                flat[slot] = null;
            }
        }
        return Structures.map(outputs, leaf -> output((TensorRef) leaf, flat));
    }

    /** Calls one operation of a graph. */
    @FunctionalInterface
    public interface Caller {

        /** What the operation gives for these arguments. */
        Object call(Operation operation, Arguments arguments);

        /** The one that computes. */
        static Caller computing(CallContext context) {
            return (operation, arguments) -> operation.apply(arguments, context);
        }
    }

    private Object output(TensorRef ref, List<Object>[] flat) {
        List<Object> values = flat[slots.get(ref)];
        if (ref.output() >= values.size()) {
            throw ConfigException.expected(
                    "output_layers",
                    "an output of " + ref.operation() + ", which has " + values.size(),
                    ref.toString());
        }
        return values.get(ref.output());
    }

    @SuppressWarnings("unchecked") // Java makes no arrays of parameterized types.
    private List<Object>[] storage() {
        return (List<Object>[]) new List<?>[slotCount];
    }

    /** The calls, in order. */
    List<GraphCall> calls() {
        return calls;
    }

    /** Where the outputs of the call that {@code ref} names go. */
    int slot(TensorRef ref) {
        return slots.get(ref);
    }

    /** Where the inputs of each operation come from, by its name, for a model's summary. */
    public Map<String, Set<TensorRef>> connections() {
        Map<String, Set<TensorRef>> connections = new LinkedHashMap<>();
        for (GraphCall call : calls) {
            Set<TensorRef> from =
                    connections.computeIfAbsent(
                            call.operation().name(), name -> new LinkedHashSet<>());
            List<Object> leaves =
                    new ArrayList<>(Structures.flatten(call.arguments().positional()));
            leaves.addAll(Structures.flatten(new ArrayList<>(call.arguments().named().values())));
            leaves.stream()
                    .filter(TensorRef.class::isInstance)
                    .forEach(leaf -> from.add((TensorRef) leaf));
        }
        return connections;
    }
}
