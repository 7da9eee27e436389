package org.keratin.keras.metrics;

import java.util.List;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.values.Tuple;

/**
 * The thresholds of a metric as its config holds them: a number from 0 to 1, or a list of these. It
 * is written back as it was read.
 */
public final class Thresholds implements ConfigValue {

    private static final int MOST = 1 << 20;
    private static final String EXPECTED =
            "a number from 0 to 1, or a list of at most " + MOST + " of these";

    private final Object written;
    private final double[] values;

    private Thresholds(Object written, double[] values) {
        this.written = written;
        this.values = values;
    }

    /** Reads a deserialized value. */
    public static Thresholds of(Object value) {
        if (value instanceof Thresholds thresholds) {
            return thresholds;
        }
        Object items = value instanceof Tuple tuple ? tuple.items() : value;
        List<?> list = items instanceof List<?> many ? many : List.of(items);
        if (list.size() > MOST) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return new Thresholds(value, list.stream().mapToDouble(Thresholds::threshold).toArray());
    }

    private static double threshold(Object value) {
        if (value instanceof Number number
                && number.doubleValue() >= 0
                && number.doubleValue() <= 1) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException(EXPECTED);
    }

    /** The thresholds in their order. */
    public double[] values() {
        return values.clone();
    }

    @Override
    public Object toConfig() {
        return written;
    }
}
