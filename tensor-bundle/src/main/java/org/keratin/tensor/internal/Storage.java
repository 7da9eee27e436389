package org.keratin.tensor.internal;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.TensorException;

/**
 * The Java arrays behind tensors: made, filled and copied without a look at what the elements mean.
 */
public final class Storage {

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Storage() {}

    /**
     * A new array for a tensor.
     *
     * @throws TensorException if there are more elements than an array or the memory holds
     */
    public static Object allocate(DType dtype, Shape shape) {
        int length = length(shape);
        try {
            return Array.newInstance(componentType(dtype), length);
        } catch (OutOfMemoryError e) {
            throw new TensorException(
                    "expected a tensor that fits into memory, found " + dtype + " " + shape);
        }
    }

    /**
     * How many elements a tensor of {@code shape} has.
     *
     * @throws TensorException if they are more than an array holds
     */
    public static int length(Shape shape) {
        long elements = shape.elements();
        if (elements > LONGEST_ARRAY) {
            throw new TensorException(
                    "expected a tensor of at most " + LONGEST_ARRAY + " elements, found " + shape);
        }
        return (int) elements;
    }

    /** What an array for {@code dtype} has for elements. */
    public static Class<?> componentType(DType dtype) {
        return switch (dtype) {
            case BOOL, UINT8, INT8 -> byte.class;
            case UINT16, INT16, FLOAT16, BFLOAT16 -> short.class;
            case UINT32, INT32 -> int.class;
            case UINT64, INT64 -> long.class;
            case FLOAT32 -> float.class;
            case FLOAT64 -> double.class;
            case STRING -> String.class;
        };
    }

    /** Fills {@code to[start:end]} with one element of another array. */
    public static void fill(Object to, int start, int end, Object from, int at) {
        if (to instanceof float[] floats) {
            Arrays.fill(floats, start, end, ((float[]) from)[at]);
        } else if (to instanceof double[] doubles) {
            Arrays.fill(doubles, start, end, ((double[]) from)[at]);
        } else if (to instanceof int[] ints) {
            Arrays.fill(ints, start, end, ((int[]) from)[at]);
        } else if (to instanceof long[] longs) {
            Arrays.fill(longs, start, end, ((long[]) from)[at]);
        } else if (to instanceof short[] shorts) {
            Arrays.fill(shorts, start, end, ((short[]) from)[at]);
        } else if (to instanceof byte[] bytes) {
            Arrays.fill(bytes, start, end, ((byte[]) from)[at]);
        } else {
            Arrays.fill((Object[]) to, start, end, ((Object[]) from)[at]);
        }
    }

    /** Copies {@code count} elements that lie {@code step} apart to a row. */
    public static void copy(Object from, int at, int step, Object to, int start, int count) {
        if (step == 1) {
            System.arraycopy(from, at, to, start, count);
        } else if (step == 0) {
            fill(to, start, start + count, from, at);
        } else if (to instanceof float[] floats) {
            float[] source = (float[]) from;
            for (int i = 0; i < count; i++) {
                floats[start + i] = source[at + i * step];
            }
        } else if (to instanceof double[] doubles) {
            double[] source = (double[]) from;
            for (int i = 0; i < count; i++) {
                doubles[start + i] = source[at + i * step];
            }
        } else if (to instanceof int[] ints) {
            int[] source = (int[]) from;
            for (int i = 0; i < count; i++) {
                ints[start + i] = source[at + i * step];
            }
        } else {
            copyOthers(from, at, step, to, start, count);
        }
    }

    private static void copyOthers(Object from, int at, int step, Object to, int start, int count) {
        if (to instanceof long[] longs) {
            long[] source = (long[]) from;
            for (int i = 0; i < count; i++) {
                longs[start + i] = source[at + i * step];
            }
        } else if (to instanceof short[] shorts) {
            short[] source = (short[]) from;
            for (int i = 0; i < count; i++) {
                shorts[start + i] = source[at + i * step];
            }
        } else if (to instanceof byte[] bytes) {
            byte[] source = (byte[]) from;
            for (int i = 0; i < count; i++) {
                bytes[start + i] = source[at + i * step];
            }
        } else {
            for (int i = 0; i < count; i++) {
                System.arraycopy(from, at + i * step, to, start + i, 1);
            }
        }
    }
}
