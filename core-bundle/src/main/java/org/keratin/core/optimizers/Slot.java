package org.keratin.core.optimizers;

import java.util.IdentityHashMap;
import java.util.Map;
import org.keratin.core.Variable;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * What an optimizer remembers of each variable from step to step: a momentum, an accumulated
 * square. A field of the optimizer, filled in its {@link Optimizer#build}.
 *
 * <pre>{@code
 * private final Slot momentum = Slot.named("momentum");
 * }</pre>
 */
public final class Slot {

    private static final int FEW = 1;

    private final String name;
    private final double start;
    private final Map<Variable, Variable> remembered = new IdentityHashMap<>(FEW);

    private Slot(String name, double start) {
        this.name = name;
        this.start = start;
    }

    /** A slot that starts with zeros. Its name ends the names of its variables. */
    public static Slot named(String name) {
        return new Slot(name, 0);
    }

    /** A slot that starts with {@code start} everywhere. */
    public static Slot named(String name, double start) {
        return new Slot(name, start);
    }

    String name() {
        return name;
    }

    double start() {
        return start;
    }

    /** Remembers for {@code variable} in {@code memory}, which may be of another shape. */
    public void put(Variable variable, Variable memory) {
        remembered.put(variable, memory);
    }

    /** Whether there is anything for {@code variable}. */
    public boolean has(Variable variable) {
        return remembered.containsKey(variable);
    }

    /** What is remembered of {@code variable}. */
    public Tensor of(Variable variable) {
        return memory(variable).value();
    }

    /** Remembers {@code value}, cast to the dtype of what it replaces, and gives it back. */
    public Tensor assign(Variable variable, Tensor value, Ops ops) {
        Variable memory = memory(variable);
        memory.assign(ops.cast(value, memory.dtype()));
        return memory.value();
    }

    /**
     * Moves what is remembered towards {@code value}: an exponential moving average, of which
     * {@code decay} stays. Gives back the new one.
     */
    public Tensor average(Variable variable, Tensor value, double decay, Ops ops) {
        Tensor kept = ops.multiply(decay, of(variable));
        return assign(variable, ops.add(kept, ops.multiply(1 - decay, value)), ops);
    }

    private Variable memory(Variable variable) {
        Variable memory = remembered.get(variable);
        if (memory == null) {
            throw new ShapeException(
                    name
                            + ": expected a variable that the optimizer was built for, found "
                            + variable);
        }
        return memory;
    }
}
