package org.keratin.files.internal.hdf5;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Numbers of HDF5 as tensors. */
final class H5Types {

    private H5Types() {}

    static Optional<DType> dtype(DataType type) {
        if (type instanceof FloatingPoint) {
            return switch (type.getSize()) {
                case 2 -> Optional.of(DType.FLOAT16);
                case 4 -> Optional.of(DType.FLOAT32);
                case 8 -> Optional.of(DType.FLOAT64);
                default -> Optional.empty();
            };
        }
        if (type instanceof FixedPoint integer) {
            return integer(type.getSize(), integer.isSigned());
        }
        // What h5py writes for booleans.
        return type instanceof EnumDataType && type.getSize() == 1
                ? Optional.of(DType.BOOL)
                : Optional.empty();
    }

    private static Optional<DType> integer(int size, boolean signed) {
        return switch (size) {
            case 1 -> Optional.of(signed ? DType.INT8 : DType.UINT8);
            case 2 -> Optional.of(signed ? DType.INT16 : DType.UINT16);
            case 4 -> Optional.of(signed ? DType.INT32 : DType.UINT32);
            case 8 -> Optional.of(signed ? DType.INT64 : DType.UINT64);
            default -> Optional.empty();
        };
    }

    static Tensor tensor(ByteBuffer data, DataType type, DType dtype, Shape shape) {
        ByteOrder order =
                type instanceof OrderedDataType ordered
                        ? ordered.getByteOrder()
                        : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer bytes = data.duplicate().order(order);
        if (dtype == DType.FLOAT32) {
            float[] floats = new float[(int) shape.elements()];
            bytes.asFloatBuffer().get(floats);
            return Tensor.of(floats, shape.dims());
        }
        byte[] raw = new byte[(int) (shape.elements() * dtype.bytes())];
        bytes.get(raw);
        if (order == ByteOrder.BIG_ENDIAN) {
            reverse(raw, dtype.bytes());
        }
        return Tensor.ofBytes(raw, dtype, shape);
    }

    private static void reverse(byte[] raw, int width) {
        for (int start = 0; start < raw.length; start += width) {
            for (int i = 0; i < width / 2; i++) {
                byte kept = raw[start + i];
                raw[start + i] = raw[start + width - 1 - i];
                raw[start + width - 1 - i] = kept;
            }
        }
    }
}
