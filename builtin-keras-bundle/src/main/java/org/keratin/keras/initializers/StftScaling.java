package org.keratin.keras.initializers;

import java.util.Locale;
import org.keratin.core.config.ConfigValue;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** By what {@link STFT} divides its kernel. */
public enum StftScaling implements ConfigValue {
    /** The root of the sum of the window's squares. */
    DENSITY {
        @Override
        Tensor scale(Tensor kernel, Tensor window, Ops ops) {
            return ops.divide(kernel, ops.sqrt(ops.sum(ops.square(window))));
        }
    },
    /** The sum of the window's absolute values. */
    SPECTRUM {
        @Override
        Tensor scale(Tensor kernel, Tensor window, Ops ops) {
            return ops.divide(kernel, ops.sum(ops.abs(window)));
        }
    },
    /** Nothing, which a config writes as {@code null}. */
    NONE {
        @Override
        Tensor scale(Tensor kernel, Tensor window, Ops ops) {
            return kernel;
        }
    };

    abstract Tensor scale(Tensor kernel, Tensor window, Ops ops);

    /**
     * The scaling that a config names.
     *
     * @throws IllegalArgumentException if there is none of that name; the message says what was
     *     expected
     */
    public static StftScaling of(Object value) {
        if (value == null) {
            return NONE;
        }
        if (value.equals(DENSITY.toConfig())) {
            return DENSITY;
        }
        if (value.equals(SPECTRUM.toConfig())) {
            return SPECTRUM;
        }
        throw new IllegalArgumentException("\"density\", \"spectrum\" or null");
    }

    @Override
    public String toConfig() {
        return this == NONE ? null : name().toLowerCase(Locale.ROOT);
    }
}
