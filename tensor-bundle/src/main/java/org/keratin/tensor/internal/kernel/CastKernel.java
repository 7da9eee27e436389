package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Halves;
import org.keratin.tensor.internal.Storage;

/** The same values in another dtype. */
public final class CastKernel {

    private CastKernel() {}

    /** {@code x} in {@code dtype}. */
    public static DenseTensor run(DenseTensor x, DType dtype) {
        if (x.array() instanceof float[] floats && dtype != DType.FLOAT64) {
            return fromFloats(floats, x, dtype);
        }
        if (dtype == DType.FLOAT32) {
            return DenseTensor.wrap(dtype, x.shape(), toFloats(x));
        }
        boolean sameBits = Storage.componentType(x.dtype()) == Storage.componentType(dtype);
        if (sameBits && x.dtype().isInteger() && dtype.isInteger()) {
            return x.as(dtype);
        }
        if (x.dtype().isFloating() || dtype.isFloating()) {
            return narrow(Elements.doubles(x), dtype, x.shape());
        }
        return narrow(Elements.longs(x), dtype, x.shape());
    }

    private static float[] toFloats(DenseTensor x) {
        float[] floats = (float[]) Storage.allocate(DType.FLOAT32, x.shape());
        int offset = x.offset();
        if (x.dtype() == DType.FLOAT16) {
            short[] halves = (short[]) x.array();
            for (int i = 0; i < floats.length; i++) {
                floats[i] = Halves.half(halves[offset + i]);
            }
        } else if (x.dtype() == DType.INT32) {
            int[] ints = (int[]) x.array();
            for (int i = 0; i < floats.length; i++) {
                floats[i] = ints[offset + i];
            }
        } else if (x.dtype() == DType.INT64) {
            long[] longs = (long[]) x.array();
            for (int i = 0; i < floats.length; i++) {
                floats[i] = longs[offset + i];
            }
        } else if (x.array() instanceof byte[] bytes) {
            int mask = x.dtype() == DType.UINT8 ? 0xff : -1;
            for (int i = 0; i < floats.length; i++) {
                floats[i] = bytes[offset + i] & mask;
            }
        } else {
            for (int i = 0; i < floats.length; i++) {
                floats[i] = (float) Elements.doubleAt(x.dtype(), x.array(), offset + i);
            }
        }
        return floats;
    }

    private static DenseTensor fromFloats(float[] floats, DenseTensor x, DType dtype) {
        Object target = Storage.allocate(dtype, x.shape());
        int offset = x.offset();
        int size = x.size();
        if (dtype == DType.BFLOAT16) {
            short[] shorts = (short[]) target;
            for (int i = 0; i < size; i++) {
                shorts[i] = Halves.toBfloat(floats[offset + i]);
            }
        } else if (dtype == DType.INT32) {
            int[] ints = (int[]) target;
            for (int i = 0; i < size; i++) {
                ints[i] = (int) (long) floats[offset + i];
            }
        } else {
            for (int i = 0; i < size; i++) {
                Elements.setDouble(dtype, target, i, floats[offset + i]);
            }
        }
        return DenseTensor.wrap(dtype, x.shape(), target);
    }

    /** A tensor of {@code dtype} with these values; the array may become the tensor's own. */
    public static DenseTensor narrow(double[] values, DType dtype, Shape shape) {
        if (dtype == DType.FLOAT64) {
            return DenseTensor.wrap(dtype, shape, values);
        }
        Object target = Storage.allocate(dtype, shape);
        if (target instanceof float[] floats) {
            for (int i = 0; i < values.length; i++) {
                floats[i] = (float) values[i];
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                Elements.setDouble(dtype, target, i, values[i]);
            }
        }
        return DenseTensor.wrap(dtype, shape, target);
    }

    /**
     * A tensor of {@code dtype} with these values, wrapped; the array may become the tensor's own.
     */
    public static DenseTensor narrow(long[] values, DType dtype, Shape shape) {
        if (dtype == DType.INT64 || dtype == DType.UINT64) {
            return DenseTensor.wrap(dtype, shape, values);
        }
        Object target = Storage.allocate(dtype, shape);
        if (dtype == DType.INT32) {
            int[] ints = (int[]) target;
            for (int i = 0; i < values.length; i++) {
                ints[i] = (int) values[i];
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                Elements.setLong(dtype, target, i, values[i]);
            }
        }
        return DenseTensor.wrap(dtype, shape, target);
    }

    /** {@code start + i * step}. */
    public static DenseTensor range(double start, double step, int count, DType dtype) {
        Object target = Storage.allocate(dtype, Shape.of(count));
        boolean whole = start == Math.rint(start) && step == Math.rint(step) && !dtype.isFloating();
        for (int i = 0; i < count; i++) {
            if (whole) {
                Elements.setLong(dtype, target, i, (long) start + i * (long) step);
            } else {
                Elements.setDouble(dtype, target, i, start + i * step);
            }
        }
        return DenseTensor.wrap(dtype, Shape.of(count), target);
    }
}
