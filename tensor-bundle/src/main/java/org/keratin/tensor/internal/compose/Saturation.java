package org.keratin.tensor.internal.compose;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.keratin.tensor.ArithmeticOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

/** The body of {@link ArithmeticOps#saturateCast}: elements are cut before they are cast. */
public final class Saturation {

    private static final BigDecimal LARGEST_HALF = new BigDecimal(65504);
    private static final BigDecimal LARGEST_BRAIN = new BigDecimal(0x1.fep127);

    private Saturation() {}

    /** Cast, what is out of range becoming the nearest value of the dtype. */
    public static Tensor cast(ArithmeticOps ops, Tensor x, DType dtype) {
        boolean half = x.dtype() == DType.FLOAT16 || x.dtype() == DType.BFLOAT16;
        Tensor wide = half ? ops.cast(x, DType.FLOAT32) : x;
        DType from = wide.dtype();
        if (from == DType.BOOL || from == DType.STRING) {
            return ops.cast(wide, dtype);
        }
        BigDecimal low = least(from).max(least(dtype));
        BigDecimal high = largest(from).min(largest(dtype));
        Tensor cut =
                from.isFloating()
                        ? ops.clip(wide, floating(low, from), floating(high, from))
                        : ops.clip(wide, whole(low, from), whole(high, from));
        return ops.cast(cut, dtype);
    }

    /** {@code limit}, or the next number towards 0 where {@code dtype} cannot hold it. */
    private static Tensor floating(BigDecimal limit, DType dtype) {
        double value = limit.doubleValue();
        if (dtype == DType.FLOAT32) {
            float single = (float) value;
            boolean beyond = new BigDecimal(single).abs().compareTo(limit.abs()) > 0;
            return Tensor.scalar(
                    (double) (beyond ? Math.nextAfter(single, 0) : single), DType.FLOAT32);
        }
        boolean beyond = new BigDecimal(value).abs().compareTo(limit.abs()) > 0;
        return Tensor.scalar(beyond ? Math.nextAfter(value, 0) : value, dtype);
    }

    /** The bits of the largest unsigned number are those of -1. */
    private static Tensor whole(BigDecimal limit, DType dtype) {
        return Tensor.scalar(limit.toBigInteger().longValue(), dtype);
    }

    private static BigDecimal largest(DType dtype) {
        return switch (dtype) {
            case BOOL -> BigDecimal.ONE;
            case FLOAT16 -> LARGEST_HALF;
            case BFLOAT16 -> LARGEST_BRAIN;
            case FLOAT32 -> new BigDecimal(Float.MAX_VALUE);
            case FLOAT64, STRING -> new BigDecimal(Double.MAX_VALUE);
            default -> {
                int bits = 8 * dtype.bytes() - (dtype.isUnsigned() ? 0 : 1);
                yield new BigDecimal(BigInteger.TWO.pow(bits).subtract(BigInteger.ONE));
            }
        };
    }

    private static BigDecimal least(DType dtype) {
        if (dtype == DType.BOOL || dtype.isUnsigned()) {
            return BigDecimal.ZERO;
        }
        return dtype.isFloating()
                ? largest(dtype).negate()
                : largest(dtype).negate().subtract(BigDecimal.ONE);
    }
}
