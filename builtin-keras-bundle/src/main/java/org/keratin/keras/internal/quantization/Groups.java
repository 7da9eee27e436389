package org.keratin.keras.internal.quantization;

import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Numbers of which groups share a scale and a zero point. */
public final class Groups {

    private Groups() {}

    /**
     * The numbers that {@code integers} stand for: {@code (integer - zero) * scale}, where the
     * {@code i}th line along {@code axis} has the scale and zero of group {@code groups[i]}.
     */
    public static Tensor dequantize(
            Tensor integers, Tensor scale, Tensor zero, Tensor groups, int axis, Ops ops) {
        Tensor lines = ops.cast(groups, DType.INT32);
        Tensor scales = ops.take(scale, lines, axis);
        Tensor zeros = ops.cast(ops.take(zero, lines, axis), scales.dtype());
        Tensor fromZero = ops.subtract(ops.cast(integers, scales.dtype()), zeros);
        return ops.multiply(fromZero, scales);
    }
}
