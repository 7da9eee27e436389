package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.metrics.Metric;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

/** Makes metrics as configs do, and says what they should come to. */
final class Measure {

    private Measure() {}

    /** A metric whose config has these keys and values, and defaults for all others. */
    static <M extends Metric> M metric(Class<M> type, Object... keysAndValues) {
        Map<String, Object> config = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            config.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return type.cast(ClassFactory.of(type).create(config));
    }

    /** Numbers in a row, float32. */
    static Tensor row(double... values) {
        return Arguments.toTensor(java.util.Arrays.stream(values).boxed().toList());
    }

    /** Whole numbers in a row, int64. */
    static Tensor ids(long... values) {
        return Tensor.of(values, values.length);
    }

    /** Rows of numbers, float32. */
    static Tensor rows(double[]... rows) {
        int columns = rows[0].length;
        float[] values = new float[rows.length * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rows[i / columns][i % columns];
        }
        return Tensor.of(values, rows.length, columns);
    }

    /** A row of {@link #rows}. */
    static double[] of(double... values) {
        return values;
    }

    /** A batch without samples. */
    static Tensor none(int... shape) {
        return Tensor.of(new float[0], shape);
    }

    /** Says what a metric of one result, or of a tensor of results, comes to. */
    static void assertResult(Metric metric, double... expected) {
        Object result = metric.result(CpuOps.instance());
        assertThat(((Tensor) result).toDoubles()).containsExactly(expected, within(1e-5));
    }
}
