package org.keratin.keras.regularizers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.regularizers.L1L2}: the penalties of {@link L1} and {@link L2}, added.
 *
 * @param l1 the factor of the sum of the absolute values, not negative
 * @param l2 the factor of the sum of the squares, not negative
 */
@KerasExport(
        value = {"keras.regularizers.L1L2", "keras.regularizers.l1_l2"},
        identifiers = {"l1l2", "l1_l2"})
public record L1L2(@Default("0.0") @AtLeast(0) double l1, @Default("0.0") @AtLeast(0) double l2)
        implements Regularizer {

    /** Checks the factors. */
    public L1L2 {
        Require.notNegative("l1", l1);
        Require.notNegative("l2", l2);
    }

    @Override
    public Tensor call(Tensor x, Ops ops) {
        // A factor of 0 leaves its sum out, which may be infinite.
        Tensor penalty = Tensor.scalar(0.0, x.dtype());
        if (l1 != 0) {
            penalty = ops.add(penalty, new L1(l1).call(x, ops));
        }
        if (l2 != 0) {
            penalty = ops.add(penalty, new L2(l2).call(x, ops));
        }
        return penalty;
    }
}
