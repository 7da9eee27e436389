package org.keratin.core.layers;

import java.util.List;
import org.keratin.tensor.Tensor;

/**
 * What a recurrent cell gives at one step.
 *
 * @param output {@code (batch, …)}
 * @param states those for the next step, as many and of the same shapes as it was given
 */
public record CellOutput(Tensor output, List<Tensor> states) {

    /** Takes a copy of the list. */
    public CellOutput {
        states = List.copyOf(states);
    }
}
