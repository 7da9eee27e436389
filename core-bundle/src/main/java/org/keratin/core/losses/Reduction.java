package org.keratin.core.losses;

import java.util.Arrays;
import org.keratin.core.config.ConfigValue;

/**
 * How the losses of a batch become one number ({@code reduction} in Keras), after each has been
 * multiplied with its sample weight.
 */
public enum Reduction implements ConfigValue {
    /** The sum, divided by how many losses there are. */
    SUM_OVER_BATCH_SIZE("sum_over_batch_size"),
    /** The same. */
    MEAN("mean"),
    /** The sum, divided by that of the sample weights. */
    MEAN_WITH_SAMPLE_WEIGHT("mean_with_sample_weight"),
    /** The sum. */
    SUM("sum"),
    /** No number, but all losses. */
    NONE("none"),
    /** The same; written as {@code null}. */
    NULL(null);

    private final String written;

    Reduction(String written) {
        this.written = written;
    }

    /** Reads a config's value: one of the names, or {@code null}. */
    public static Reduction of(Object value) {
        if (value instanceof Reduction reduction) {
            return reduction;
        }
        if (value == null) {
            return NULL;
        }
        return Arrays.stream(values())
                .filter(reduction -> value.equals(reduction.written))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "sum_over_batch_size, mean, mean_with_sample_weight, sum,"
                                                + " none or null"));
    }

    /** Whether the losses stay as they are. */
    boolean keepsAll() {
        return this == NONE || this == NULL;
    }

    /** Whether their number divides the sum. */
    boolean isMean() {
        return this == SUM_OVER_BATCH_SIZE || this == MEAN;
    }

    @Override
    public String toConfig() {
        return written;
    }
}
