package org.keratin.files.internal.tfjs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.keratin.files.ModelFileException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * One weight of TensorFlow.js.
 *
 * @param name its layer's name and its own
 * @param shape the lengths of its axes
 * @param dtype what it is in the model
 * @param stored what it is in the file: less, if it is quantized
 * @param scale what stored numbers are multiplied by
 * @param min what is added then
 */
record TfjsWeight(String name, Shape shape, DType dtype, DType stored, double scale, double min) {

    private static final Map<String, DType> DTYPES =
            Map.of(
                    "float32", DType.FLOAT32,
                    "float16", DType.FLOAT16,
                    "int32", DType.INT32,
                    "uint8", DType.UINT8,
                    "uint16", DType.UINT16,
                    "bool", DType.BOOL);

    static TfjsWeight of(
            String name, String dtype, Shape shape, Map<String, Object> quantization, String file) {
        DType type = dtype(name, dtype, file);
        Object as = quantization.get("dtype");
        return new TfjsWeight(
                name,
                shape,
                type,
                as == null ? type : dtype(name, String.valueOf(as), file),
                number(quantization.get("scale"), 1),
                number(quantization.get("min"), 0));
    }

    private static DType dtype(String name, String dtype, String file) {
        DType known = DTYPES.get(dtype);
        if (known == null) {
            throw ModelFileException.expected(
                    file, name, "one of " + DTYPES.keySet(), dtype, "convert the model again");
        }
        return known;
    }

    private static double number(Object value, double absent) {
        return value instanceof Number number ? number.doubleValue() : absent;
    }

    /** How many bytes it takes in the file. */
    long bytes() {
        return shape.elements() * stored.bytes();
    }

    /** Reads it. */
    Tensor read(byte[] bytes) {
        if (stored != DType.UINT8 && stored != DType.UINT16 || !dtype.isFloating()) {
            Tensor tensor = Tensor.ofBytes(bytes, stored, shape);
            return stored == dtype ? tensor : CpuOps.instance().cast(tensor, dtype);
        }
        ByteBuffer numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[(int) shape.elements()];
        for (int i = 0; i < values.length; i++) {
            int number =
                    stored == DType.UINT8
                            ? numbers.get(i) & 0xFF
                            : numbers.getShort(2 * i) & 0xFFFF;
            values[i] = (float) (number * scale + min);
        }
        return Tensor.of(values, shape.dims());
    }
}
