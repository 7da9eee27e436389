package org.keratin.keras.internal.quantization;

import org.keratin.keras.config.Axes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The product with a matrix, along the last axis.
 *
 * @param inputAxes the axes along which inputs share a scale; {@code null} to leave it to the
 *     quantizer
 * @param dtype what both are cast to; {@code null} to leave them as they are
 */
public record MatrixProduct(Axes inputAxes, DType dtype) implements Contraction {

    @Override
    public Tensor apply(Tensor x, Tensor kernel, Ops ops) {
        return dtype == null
                ? ops.matmul(x, kernel)
                : ops.matmul(ops.cast(x, dtype), ops.cast(kernel, dtype));
    }

    @Override
    public Tensor alignInputScale(Tensor scale, Ops ops) {
        return scale;
    }

    @Override
    public Shape scaleShape(Shape kernel) {
        return Shape.of(kernel.last());
    }

    @Override
    public Shape matrixShape(Shape kernel) {
        return kernel;
    }
}
