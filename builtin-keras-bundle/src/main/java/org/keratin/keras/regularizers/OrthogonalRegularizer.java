package org.keratin.keras.regularizers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.OneOf;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.regularizers.OrthogonalRegularizer}: how far the rows (or columns) of a matrix are
 * from being at right angles to one another: the mean of the absolute cosines of all pairs, times a
 * factor.
 *
 * @param factor the factor, not negative; the default is 0.01 as a float32 holds it, for so Keras
 *     writes it
 * @param mode {@code "rows"} or {@code "columns"}
 */
@KerasExport(
        value = {
            "keras.regularizers.OrthogonalRegularizer",
            "keras.regularizers.orthogonal_regularizer"
        },
        identifiers = "orthogonal_regularizer")
public record OrthogonalRegularizer(
        @Default("0.009999999776482582") @AtLeast(0) double factor,
        @Default("rows") @OneOf({"rows", "columns"}) String mode)
        implements Regularizer {

    // That of ops.nn.normalize.
    private static final double EPSILON = 1e-7;

    /** Checks the factor and the mode. */
    public OrthogonalRegularizer {
        Require.notNegative("factor", factor);
        if (!"rows".equals(mode) && !"columns".equals(mode)) {
            throw ConfigException.expected("mode", "\"rows\" or \"columns\"", mode);
        }
    }

    @Override
    public Tensor call(Tensor x, Ops ops) {
        if (x.shape().rank() != 2) {
            throw new ShapeException(
                    "OrthogonalRegularizer: expected a matrix (rank 2), found " + x.shape());
        }
        Tensor rows = mode.equals("rows") ? x : ops.transpose(x);
        Tensor directions = ops.normalize(rows, 1, 2, EPSILON);
        Tensor cosines = ops.matmul(directions, ops.transpose(directions));
        int size = rows.shape().dim(0);
        Tensor others = ops.subtract(1.0, ops.eye(size, size, 0, directions.dtype()));
        Tensor total = ops.sum(ops.absolute(ops.multiply(cosines, others)));
        double pairs = size * (size - 1.0) / 2;
        return ops.divide(ops.multiply(total, factor * 0.5), pairs);
    }
}
