package org.keratin.keras.initializers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.values.NumpyArray;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * {@code keras.initializers.Constant}: the same value everywhere.
 *
 * @param value a number, or an array of numbers (a list, a tensor) that broadcasts to the weight's
 *     shape
 */
@KerasExport(
        value = {"keras.initializers.Constant", "keras.initializers.constant"},
        identifiers = "constant")
public record Constant(@Default("0.0") Object value) implements Initializer {

    private static final String ALLOWED = "a number or an array of numbers";

    /** Checks that the value is a number or an array of numbers. */
    public Constant {
        boolean allowed =
                value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Tensor
                        || value instanceof NumpyArray
                        || value instanceof List<?>;
        if (!allowed || value instanceof List<?> && !isRectangular(value)) {
            throw ConfigException.expected("value", ALLOWED, value);
        }
    }

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return ops.full(shape, tensor(dtype), dtype);
    }

    private static boolean isRectangular(Object nested) {
        try {
            Tensor.ofNested(nested, DType.FLOAT64);
            return true;
        } catch (TensorException e) {
            return false;
        }
    }

    private Tensor tensor(DType dtype) {
        if (value instanceof Tensor tensor) {
            return tensor;
        }
        if (value instanceof NumpyArray array) {
            return array.tensor();
        }
        return Tensor.ofNested(value, value instanceof List<?> ? dtype : scalarType(dtype));
    }

    /** The dtype that a single value is read in: cut or wrapped to {@code dtype} afterwards. */
    private DType scalarType(DType dtype) {
        if (value instanceof Boolean) {
            return DType.BOOL;
        }
        return value instanceof Long || value instanceof Integer ? DType.INT64 : DType.FLOAT64;
    }
}
