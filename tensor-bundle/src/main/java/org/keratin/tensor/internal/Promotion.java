package org.keratin.tensor.internal;

import java.math.BigInteger;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * Keras's lattice of dtypes.
 *
 * <p>From the bottom: bool; a weak integer; the unsigned and the signed integers, each narrower one
 * below the wider ones, an unsigned one below the signed ones that hold all of it; a weak fraction;
 * bfloat16 and float16, side by side; float32; float64.
 */
public final class Promotion {

    private Promotion() {}

    /** The least dtype above all of {@code dtypes}, float32 for none. */
    public static DType join(DType... dtypes) {
        if (dtypes.length == 0) {
            return DType.FLOAT32;
        }
        DType joined = dtypes[0];
        for (DType dtype : dtypes) {
            joined = join(joined, dtype);
        }
        return joined;
    }

    private static DType join(DType a, DType b) {
        if (a == b) {
            return a;
        }
        if (a == DType.STRING || b == DType.STRING) {
            throw new TensorException(
                    "expected dtypes that have one in common, found " + a + " and " + b);
        }
        if (a.isFloating() || b.isFloating()) {
            return joinFloating(a, b);
        }
        if (a == DType.BOOL || b == DType.BOOL) {
            return a == DType.BOOL ? b : a;
        }
        if (a.isUnsigned() == b.isUnsigned()) {
            return a.bytes() > b.bytes() ? a : b;
        }
        DType unsigned = a.isUnsigned() ? a : b;
        DType signed = a.isUnsigned() ? b : a;
        if (signed.bytes() > unsigned.bytes()) {
            return signed;
        }
        return switch (unsigned) {
            case UINT8 -> DType.INT16;
            case UINT16 -> DType.INT32;
            case UINT32 -> DType.INT64;
            default -> DType.FLOAT32;
        };
    }

    private static DType joinFloating(DType a, DType b) {
        if (!a.isFloating()) {
            return b;
        }
        if (!b.isFloating()) {
            return a;
        }
        // bfloat16 and float16 have nothing in common below float32.
        return a.bytes() == b.bytes() ? DType.FLOAT32 : a.bytes() > b.bytes() ? a : b;
    }

    /** The least dtype above {@code dtype} and a weak number. */
    public static DType join(DType dtype, Number weak) {
        if (dtype == DType.STRING) {
            throw new TensorException("expected a tensor of numbers, found one of strings");
        }
        if (isWhole(weak)) {
            return dtype == DType.BOOL ? DType.INT32 : dtype;
        }
        return dtype.isFloating() ? dtype : DType.FLOAT32;
    }

    /** Whether {@code number} is of a type that holds integers. */
    public static boolean isWhole(Number number) {
        return number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger;
    }

    /** The dtype of half the bits for one of 64, as Keras has it by default; any other as it is. */
    public static DType narrow(DType dtype) {
        return switch (dtype) {
            case INT64 -> DType.INT32;
            case UINT64 -> DType.UINT32;
            case FLOAT64 -> DType.FLOAT32;
            default -> dtype;
        };
    }

    /** A scalar of {@code dtype}. */
    public static Tensor scalar(Number value, DType dtype) {
        return isWhole(value)
                ? Tensor.scalar(value.longValue(), dtype)
                : Tensor.scalar(value.doubleValue(), dtype);
    }
}
