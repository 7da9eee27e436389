package org.keratin.tensor.internal;

import org.keratin.tensor.DType;
import org.keratin.tensor.TensorException;

/** What the elements of the arrays behind tensors mean, one by one and all at once. */
public final class Elements {

    private static final double TWO_TO_63 = 0x1p63;

    private Elements() {}

    /** One element as a {@code double}. */
    public static double doubleAt(DType dtype, Object array, int at) {
        return switch (dtype) {
            case FLOAT32 -> ((float[]) array)[at];
            case FLOAT64 -> ((double[]) array)[at];
            case FLOAT16 -> Halves.half(((short[]) array)[at]);
            case BFLOAT16 -> Halves.bfloat(((short[]) array)[at]);
            case UINT64 -> unsigned(((long[]) array)[at]);
            default -> longAt(dtype, array, at);
        };
    }

    /** One element as a {@code long}, rounded towards zero. */
    public static long longAt(DType dtype, Object array, int at) {
        return switch (dtype) {
            case BOOL, INT8 -> ((byte[]) array)[at];
            case UINT8 -> ((byte[]) array)[at] & 0xff;
            case INT16 -> ((short[]) array)[at];
            case UINT16 -> ((short[]) array)[at] & 0xffff;
            case INT32 -> ((int[]) array)[at];
            case UINT32 -> ((int[]) array)[at] & 0xffffffffL;
            case INT64, UINT64 -> ((long[]) array)[at];
            case STRING ->
                    throw new TensorException("expected a tensor of numbers, found one of strings");
            default -> toLong(doubleAt(dtype, array, at), false);
        };
    }

    /** Sets one element to {@code value}, rounded or cut to what the dtype holds. */
    public static void setDouble(DType dtype, Object array, int at, double value) {
        switch (dtype) {
            case FLOAT32 -> ((float[]) array)[at] = (float) value;
            case FLOAT64 -> ((double[]) array)[at] = value;
            case FLOAT16 -> ((short[]) array)[at] = Halves.toHalf(value);
            case BFLOAT16 -> ((short[]) array)[at] = Halves.toBfloat(value);
            case BOOL -> ((byte[]) array)[at] = (byte) (value != 0 ? 1 : 0);
            default -> setLong(dtype, array, at, toLong(value, dtype == DType.UINT64));
        }
    }

    /** Sets one element to {@code value}, wrapped or rounded to what the dtype holds. */
    public static void setLong(DType dtype, Object array, int at, long value) {
        switch (dtype) {
            case BOOL -> ((byte[]) array)[at] = (byte) (value != 0 ? 1 : 0);
            case INT8, UINT8 -> ((byte[]) array)[at] = (byte) value;
            case INT16, UINT16 -> ((short[]) array)[at] = (short) value;
            case INT32, UINT32 -> ((int[]) array)[at] = (int) value;
            case INT64, UINT64 -> ((long[]) array)[at] = value;
            case FLOAT32 -> ((float[]) array)[at] = value;
            case STRING ->
                    throw new TensorException("expected a tensor of numbers, found one of strings");
            default -> setDouble(dtype, array, at, value);
        }
    }

    /** All elements as {@code double}s, in a new array. */
    public static double[] doubles(DenseTensor x) {
        int size = x.size();
        int offset = x.offset();
        double[] copy = (double[]) Storage.allocate(DType.FLOAT64, x.shape());
        if (x.array() instanceof double[] doubles) {
            System.arraycopy(doubles, offset, copy, 0, size);
        } else if (x.array() instanceof float[] floats) {
            for (int i = 0; i < size; i++) {
                copy[i] = floats[offset + i];
            }
        } else {
            for (int i = 0; i < size; i++) {
                copy[i] = doubleAt(x.dtype(), x.array(), offset + i);
            }
        }
        return copy;
    }

    /** All elements as {@code long}s, in a new array. */
    public static long[] longs(DenseTensor x) {
        int size = x.size();
        int offset = x.offset();
        long[] copy = (long[]) Storage.allocate(DType.INT64, x.shape());
        if (x.array() instanceof long[] longs) {
            System.arraycopy(longs, offset, copy, 0, size);
        } else if (x.dtype() == DType.INT32) {
            int[] ints = (int[]) x.array();
            for (int i = 0; i < size; i++) {
                copy[i] = ints[offset + i];
            }
        } else {
            for (int i = 0; i < size; i++) {
                copy[i] = longAt(x.dtype(), x.array(), offset + i);
            }
        }
        return copy;
    }

    /** The bits of an unsigned number as a {@code double}. */
    public static double unsigned(long bits) {
        // The lowest bit is kept in the half, so that it still decides a tie.
        return bits >= 0 ? bits : (bits >>> 1 | bits & 1) * 2.0;
    }

    /** {@code value} cut towards zero; what is beyond 64 bits is the nearest that is not. */
    public static long toLong(double value, boolean unsigned) {
        return unsigned && value >= TWO_TO_63
                ? (long) (value - TWO_TO_63) ^ Long.MIN_VALUE
                : (long) value;
    }
}
