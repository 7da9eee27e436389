package org.keratin.keras.metrics;

import java.util.Locale;
import org.keratin.core.config.ConfigValue;

/** How a metric of several outputs becomes one number. */
public enum ClassAggregation implements ConfigValue {
    /** The mean over outputs. */
    UNIFORM_AVERAGE,
    /** The mean over outputs, each weighted with the variance of its labels. */
    VARIANCE_WEIGHTED_AVERAGE,
    /** Not at all: a number for each output. Written as {@code null}. */
    NONE;

    /** Reads a config's value: a name, or {@code null}. */
    public static ClassAggregation of(Object value) {
        if (value instanceof ClassAggregation aggregation) {
            return aggregation;
        }
        for (ClassAggregation aggregation : values()) {
            if (aggregation.toConfig() == null
                    ? value == null
                    : aggregation.toConfig().equals(value)) {
                return aggregation;
            }
        }
        throw new IllegalArgumentException("uniform_average, variance_weighted_average or null");
    }

    @Override
    public String toConfig() {
        return this == NONE ? null : name().toLowerCase(Locale.ROOT);
    }
}
