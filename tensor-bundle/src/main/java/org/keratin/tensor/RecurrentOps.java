package org.keratin.tensor;

import java.util.List;
import org.keratin.tensor.internal.compose.Recurrences;
import org.osgi.annotation.versioning.ProviderType;

/** Recurrent layers, all steps at once. */
@ProviderType
public interface RecurrentOps extends NnOps {

    /**
     * Repeats a cell along the second axis. All tensors but the mask are of one floating dtype, and
     * their shapes are known.
     *
     * @param x {@code (batch, steps, in)}, at least one step
     * @param mask {@code (batch, steps)}, bool: which steps count, {@code null} for all. At the
     *     others the states stay
     * @param kernel {@code (in, gates * units)}, which the input is multiplied with
     * @param bias {@code (gates * units)}, added to that product, or {@code null}
     * @param recurrentKernel {@code (units, gates * units)}, which the state is multiplied with
     * @param recurrentBias {@code (gates * units)}, added to that product, or {@code null}; only
     *     for {@link RecurrentCell#GRU_RESET_AFTER}
     * @param states those that it begins with, {@code (batch, units)} each, the output first
     * @return {@code (batch, rows, units)}, as many rows as {@link Recurrence#rows} says
     */
    default Tensor recur(
            Recurrence how,
            Tensor x,
            Tensor mask,
            Tensor kernel,
            Tensor bias,
            Tensor recurrentKernel,
            Tensor recurrentBias,
            List<Tensor> states) {
        return Recurrences.run(
                this, how, x, mask, kernel, bias, recurrentKernel, recurrentBias, states);
    }
}
