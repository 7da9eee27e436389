package org.keratin.keras.initializers;

import java.util.Locale;
import org.keratin.core.config.ConfigValue;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** What {@link VarianceScaling} draws from; the mean is 0. */
public enum Distribution implements ConfigValue {
    /** Evenly from between two bounds. */
    UNIFORM {
        @Override
        Tensor draw(Shape shape, double variance, DType dtype, long seed, Ops ops) {
            double limit = Math.sqrt(3 * variance);
            return ops.uniform(shape, -limit, limit, dtype, seed);
        }
    },
    /** Normal, drawn again beyond two standard deviations. */
    TRUNCATED_NORMAL {
        @Override
        Tensor draw(Shape shape, double variance, DType dtype, long seed, Ops ops) {
            double stddev = Math.sqrt(variance) / DEVIATION_LEFT;
            return ops.truncatedNormal(shape, 0, stddev, dtype, seed);
        }
    },
    /** Normal. */
    UNTRUNCATED_NORMAL {
        @Override
        Tensor draw(Shape shape, double variance, DType dtype, long seed, Ops ops) {
            return ops.normal(shape, 0, Math.sqrt(variance), dtype, seed);
        }
    };

    // The standard deviation of a standard normal distribution that ends at two deviations.
    private static final double DEVIATION_LEFT = 0.8796256610342398;

    /** Draws a tensor whose elements have this variance. */
    abstract Tensor draw(Shape shape, double variance, DType dtype, long seed, Ops ops);

    /**
     * The distribution that a config names, in any case; {@code "normal"} is the truncated one.
     *
     * @throws IllegalArgumentException if there is none of that name; the message says what was
     *     expected
     */
    public static Distribution of(Object value) {
        if (value instanceof String text) {
            String name = text.toLowerCase(Locale.ROOT);
            if (name.equals("normal")) {
                return TRUNCATED_NORMAL;
            }
            for (Distribution distribution : values()) {
                if (distribution.toConfig().equals(name)) {
                    return distribution;
                }
            }
        }
        throw new IllegalArgumentException(
                "\"uniform\", \"truncated_normal\" or \"untruncated_normal\"");
    }

    @Override
    public String toConfig() {
        return name().toLowerCase(Locale.ROOT);
    }
}
