package org.keratin.core.layers;

import java.util.List;
import org.keratin.tensor.Tensor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A recurrent cell on its way through one batch of sequences: it may keep what stays the same at
 * every step, such as cast weights and dropout masks. For one thread.
 */
@ConsumerType
@FunctionalInterface
public interface CellRun {

    /**
     * Does at once, for all steps, what does not depend on the states.
     *
     * @param sequences {@code (batch, steps, …)}
     * @return {@code (batch, steps, …)}, what {@link #step} is given slices of; by default {@code
     *     sequences} itself
     */
    default Tensor prepare(Tensor sequences) {
        return sequences;
    }

    /**
     * Goes one step.
     *
     * @param input {@code (batch, …)}, a step of what {@link #prepare} gave
     * @param states those that the step before gave
     */
    CellOutput step(Tensor input, List<Tensor> states);
}
