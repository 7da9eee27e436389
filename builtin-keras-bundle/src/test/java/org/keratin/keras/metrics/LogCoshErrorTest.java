package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.none;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;

class LogCoshErrorTest {

    @Test
    void isNearlyASquareAndThenALine() {
        LogCoshError metric = metric(LogCoshError.class);
        metric.updateState(rows(of(0, 0)), rows(of(0, 20)));
        assertResult(metric, (20 - Math.log(2)) / 2);
    }

    @Test
    void weighsSamples() {
        LogCoshError metric = metric(LogCoshError.class);
        LogCoshError alone = metric(LogCoshError.class);
        metric.updateState(rows(of(0, 1), of(1, 0)), rows(of(0.25, 0.5), of(0.5, 0.75)), row(0, 2));
        alone.updateState(rows(of(1, 0)), rows(of(0.5, 0.75)));
        assertResult(metric, alone.result().doubleAt(0));
    }

    @Test
    void isZeroWithoutSamples() {
        LogCoshError metric = metric(LogCoshError.class);
        metric.updateState(none(0, 2), none(0, 2));
        assertResult(metric, 0);
    }
}
