package org.keratin.tensor.internal.compose;

import org.keratin.tensor.DType;
import org.keratin.tensor.RealOps;
import org.keratin.tensor.Tensor;

/** Bodies of {@link RealOps}. */
public final class Reals {

    private Reals() {}

    /** {@code x} as floats, of 64 bits where it is of 64. */
    public static Tensor wide(RealOps ops, Tensor x) {
        return x.dtype() == DType.INT64 ? ops.cast(x, DType.FLOAT64) : ops.toFloating(x);
    }

    /** The largest number of a floating dtype. */
    public static double largest(DType dtype) {
        return switch (dtype) {
            case FLOAT64 -> Double.MAX_VALUE;
            case FLOAT16 -> 65504;
            case BFLOAT16 -> 0x1.FEp127;
            default -> Float.MAX_VALUE;
        };
    }
}
