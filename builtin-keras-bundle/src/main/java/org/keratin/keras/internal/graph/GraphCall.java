package org.keratin.keras.internal.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keratin.core.Arguments;
import org.keratin.core.Operation;
import org.keratin.core.errors.ShapeException;

/** One call in a graph: of what, with which arguments, and where its outputs go. */
final class GraphCall {

    private final Operation operation;
    private final Arguments arguments;
    private final int slot;
    private final Map<TensorRef, Integer> slots;

    /**
     * Makes one whose outputs go to {@code slot}; {@code slots} tells those of the references in
     * its arguments.
     */
    GraphCall(Operation operation, Arguments arguments, int slot, Map<TensorRef, Integer> slots) {
        this.operation = operation;
        this.arguments = arguments;
        this.slot = slot;
        this.slots = slots;
    }

    Operation operation() {
        return operation;
    }

    Arguments arguments() {
        return arguments;
    }

    int slot() {
        return slot;
    }

    /**
     * The arguments with tensors for references; {@code outputs} holds, by slot, the flat outputs
     * of the calls so far.
     */
    Arguments resolve(List<Object>[] outputs) {
        List<Object> positional = new ArrayList<>();
        arguments.positional().forEach(argument -> positional.add(resolve(argument, outputs)));
        Map<String, Object> named = new LinkedHashMap<>();
        arguments.named().forEach((name, argument) -> named.put(name, resolve(argument, outputs)));
        return Arguments.of(positional, named);
    }

    /** The slots of the outputs that its arguments name, in a new set. */
    Set<Integer> needs() {
        Set<Integer> needs = new TreeSet<>();
        List<Object> all = new ArrayList<>(arguments.positional());
        all.addAll(arguments.named().values());
        Structures.flatten(all).stream()
                .filter(TensorRef.class::isInstance)
                .forEach(leaf -> needs.add(slots.get((TensorRef) leaf)));
        return needs;
    }

    private Object resolve(Object argument, List<Object>[] outputs) {
        return Structures.map(
                argument, leaf -> leaf instanceof TensorRef ref ? value(ref, outputs) : leaf);
    }

    private Object value(TensorRef ref, List<Object>[] outputs) {
        List<Object> flat = outputs[slots.get(ref)];
        if (ref.output() >= flat.size()) {
            throw new ShapeException(
                    operation.name()
                            + ": expected output "
                            + ref.output()
                            + " of "
                            + ref.operation()
                            + ", which has "
                            + flat.size());
        }
        return flat.get(ref.output());
    }
}
