package org.keratin.tensor.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.TensorException;

/** Tensors as files hold them: little-endian bytes in row-major order. */
final class LittleEndian {

    private LittleEndian() {}

    static DenseTensor read(DType dtype, Shape shape, byte[] bytes) {
        refuseStrings(dtype);
        if (shape.elements() > bytes.length || shape.elements() * dtype.bytes() != bytes.length) {
            throw new TensorException(
                    "expected the bytes of "
                            + dtype
                            + " "
                            + shape
                            + ", found "
                            + bytes.length
                            + " bytes");
        }
        Object array = Storage.allocate(dtype, shape);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (array instanceof byte[] target) {
            buffer.get(target);
        } else if (array instanceof short[] target) {
            buffer.asShortBuffer().get(target);
        } else if (array instanceof int[] target) {
            buffer.asIntBuffer().get(target);
        } else if (array instanceof long[] target) {
            buffer.asLongBuffer().get(target);
        } else if (array instanceof float[] target) {
            buffer.asFloatBuffer().get(target);
        } else {
            buffer.asDoubleBuffer().get((double[]) array);
        }
        if (dtype == DType.BOOL) {
            normalize((byte[]) array);
        }
        return DenseTensor.wrap(dtype, shape, array);
    }

    private static void normalize(byte[] bools) {
        for (int i = 0; i < bools.length; i++) {
            bools[i] = (byte) (bools[i] != 0 ? 1 : 0);
        }
    }

    static byte[] write(DenseTensor x) {
        refuseStrings(x.dtype());
        long length = (long) x.size() * x.dtype().bytes();
        if (length > Integer.MAX_VALUE - 8) {
            throw new TensorException(
                    "expected a tensor of less than 2 GB, found " + x.dtype() + " " + x.shape());
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        Object array = x.array();
        if (array instanceof byte[] source) {
            buffer.put(source, x.offset(), x.size());
        } else if (array instanceof short[] source) {
            buffer.asShortBuffer().put(source, x.offset(), x.size());
        } else if (array instanceof int[] source) {
            buffer.asIntBuffer().put(source, x.offset(), x.size());
        } else if (array instanceof long[] source) {
            buffer.asLongBuffer().put(source, x.offset(), x.size());
        } else if (array instanceof float[] source) {
            buffer.asFloatBuffer().put(source, x.offset(), x.size());
        } else {
            buffer.asDoubleBuffer().put((double[]) array, x.offset(), x.size());
        }
        return buffer.array();
    }

    private static void refuseStrings(DType dtype) {
        if (dtype == DType.STRING) {
            throw new TensorException("expected a dtype whose elements are bytes, found strings");
        }
    }
}
