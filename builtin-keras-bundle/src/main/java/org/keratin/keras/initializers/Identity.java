package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Unwritten;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.initializers.Identity}: the identity matrix, times a factor. For matrices only.
 *
 * @param gain the factor, which Keras reads from a config but does not write
 */
@KerasExport(
        value = {
            "keras.initializers.Identity",
            "keras.initializers.identity",
            "keras.initializers.IdentityInitializer"
        },
        identifiers = {"identity", "IdentityInitializer"})
public record Identity(@Default("1.0") @Unwritten double gain) implements Initializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        if (shape.rank() != 2) {
            throw new ShapeException("Identity: expected a matrix (rank 2), found " + shape);
        }
        Tensor ones = ops.eye(shape.dim(0), shape.dim(1), 0, dtype);
        return ops.cast(ops.multiply(ones, gain), dtype);
    }
}
