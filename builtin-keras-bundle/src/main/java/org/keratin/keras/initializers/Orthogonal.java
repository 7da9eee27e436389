package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.initializers.Initializer;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Qr;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.initializers.Orthogonal}: a random matrix whose columns (or rows, if these are
 * fewer) are at right angles and of length 1, times a factor. A weight of higher rank is taken as
 * the matrix whose columns are its last axis.
 *
 * @param gain the factor
 * @param seed where the random numbers start
 */
@KerasExport(
        value = {
            "keras.initializers.Orthogonal",
            "keras.initializers.orthogonal",
            "keras.initializers.OrthogonalInitializer"
        },
        identifiers = {"orthogonal", "OrthogonalInitializer"})
public record Orthogonal(@Default("1.0") double gain, @Default("null") Seed seed)
        implements Initializer {

    /** Takes some seed where none is given. */
    public Orthogonal {
        seed = Seed.orNone(seed);
    }

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        if (shape.rank() < 2) {
            throw new ShapeException("Orthogonal: expected a rank of at least 2, found " + shape);
        }
        long rows = shape.slice(0, shape.rank() - 1).elements();
        int columns = shape.last();
        if (rows > Integer.MAX_VALUE) {
            throw new ShapeException("Orthogonal: expected fewer rows, found " + shape);
        }
        int longer = Math.max((int) rows, columns);
        int shorter = Math.min((int) rows, columns);
        Tensor drawn = ops.normal(Shape.of(longer, shorter), 0, 1, dtype, seed.next());
        Qr factors = ops.qr(drawn);
        // Without this the signs would not be random.
        Tensor signs = ops.sign(ops.diagonal(factors.r()));
        Tensor turned = ops.multiply(factors.q(), signs);
        Tensor matrix = rows < columns ? ops.transpose(turned) : turned;
        return ops.cast(ops.multiply(ops.reshape(matrix, shape), gain), dtype);
    }
}
