package org.keratin.keras.regularizers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.regularizers.L2}: the sum of the squares, times a factor.
 *
 * @param l2 the factor, not negative
 */
@KerasExport(
        value = {"keras.regularizers.L2", "keras.regularizers.l2"},
        identifiers = "l2")
public record L2(@Default("0.01") @AtLeast(0) double l2) implements Regularizer {

    /** Checks the factor. */
    public L2 {
        Require.notNegative("l2", l2);
    }

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return ops.multiply(Tensor.scalar(l2, x.dtype()), ops.sum(ops.square(x)));
    }
}
