package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.none;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;

class MeanSquaredErrorTest {

    @Test
    void takesTheMeanOfSquares() {
        MeanSquaredError metric = metric(MeanSquaredError.class);
        metric.updateState(rows(of(0, 0), of(0, 1)), rows(of(1, 2), of(3, 1)));
        assertResult(metric, (2.5 + 4.5) / 2);
    }

    @Test
    void weighsSamples() {
        MeanSquaredError metric = metric(MeanSquaredError.class);
        MeanSquaredError alone = metric(MeanSquaredError.class);
        metric.updateState(rows(of(0, 1), of(1, 0)), rows(of(0.25, 0.5), of(0.5, 0.75)), row(0, 2));
        alone.updateState(rows(of(1, 0)), rows(of(0.5, 0.75)));
        assertResult(metric, alone.result().doubleAt(0));
    }

    @Test
    void isZeroWithoutSamples() {
        MeanSquaredError metric = metric(MeanSquaredError.class);
        metric.updateState(none(0, 2), none(0, 2));
        assertResult(metric, 0);
    }
}
