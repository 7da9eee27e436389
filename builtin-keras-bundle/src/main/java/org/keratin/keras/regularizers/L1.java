package org.keratin.keras.regularizers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.regularizers.L1}: the sum of the absolute values, times a factor.
 *
 * @param l1 the factor, not negative; the default is 0.01 as a float32 holds it, for so Keras
 *     writes it
 */
@KerasExport(
        value = {"keras.regularizers.L1", "keras.regularizers.l1"},
        identifiers = "l1")
public record L1(@Default("0.009999999776482582") @AtLeast(0) double l1) implements Regularizer {

    /** Checks the factor. */
    public L1 {
        Require.notNegative("l1", l1);
    }

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return ops.multiply(Tensor.scalar(l1, x.dtype()), ops.sum(ops.absolute(x)));
    }
}
