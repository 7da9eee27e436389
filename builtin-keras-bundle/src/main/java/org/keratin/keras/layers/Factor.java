package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.values.NumpyArray;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * A number, or an array of numbers that is broadcast: a list, a numpy array or a tensor. Written as
 * it was read.
 */
public final class Factor implements ConfigValue {

    private final Object given;
    private final Tensor tensor;

    private Factor(Object given, Tensor tensor) {
        this.given = given;
        this.tensor = tensor;
    }

    /** One number. */
    public static Factor of(double number) {
        return new Factor(number, Tensor.scalar(number, DType.FLOAT64));
    }

    /**
     * What a config holds.
     *
     * @throws IllegalArgumentException if {@code value} is something else; the message says what
     *     was expected
     */
    public static Factor of(Object value) {
        if (value instanceof NumpyArray array) {
            return new Factor(value, numeric(array.tensor()));
        }
        if (value instanceof Tensor tensor) {
            return new Factor(value, numeric(tensor));
        }
        if (value instanceof Number || value instanceof List<?>) {
            try {
                return new Factor(value, Tensor.ofNested(value, DType.FLOAT64));
            } catch (TensorException e) {
                throw expected();
            }
        }
        throw expected();
    }

    private static Tensor numeric(Tensor tensor) {
        if (tensor.dtype() == DType.STRING) {
            throw expected();
        }
        return tensor;
    }

    private static IllegalArgumentException expected() {
        return new IllegalArgumentException("a number or an array of numbers");
    }

    /** The numbers. */
    public Tensor tensor() {
        return tensor;
    }

    @Override
    public Object toConfig() {
        return given;
    }
}
