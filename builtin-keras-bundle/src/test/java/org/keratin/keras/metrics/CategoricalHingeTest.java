package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.none;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;

class CategoricalHingeTest {

    @Test
    void comparesWithTheBestOfTheOthers() {
        CategoricalHinge metric = metric(CategoricalHinge.class);
        metric.updateState(rows(of(0, 1, 0)), rows(of(0.5, 0.25, 0)));
        assertResult(metric, 1.25);
    }

    @Test
    void weighsSamples() {
        CategoricalHinge metric = metric(CategoricalHinge.class);
        CategoricalHinge alone = metric(CategoricalHinge.class);
        metric.updateState(rows(of(0, 1), of(1, 0)), rows(of(0.25, 0.5), of(0.5, 0.75)), row(0, 2));
        alone.updateState(rows(of(1, 0)), rows(of(0.5, 0.75)));
        assertResult(metric, alone.result().doubleAt(0));
    }

    @Test
    void isZeroWithoutSamples() {
        CategoricalHinge metric = metric(CategoricalHinge.class);
        metric.updateState(none(0, 2), none(0, 2));
        assertResult(metric, 0);
    }
}
