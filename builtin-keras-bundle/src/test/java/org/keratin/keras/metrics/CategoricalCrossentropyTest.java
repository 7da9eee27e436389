package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;

class CategoricalCrossentropyTest {

    @Test
    void isTheNegativeLogarithmOfTheClass() {
        CategoricalCrossentropy metric = metric(CategoricalCrossentropy.class);
        metric.updateState(rows(of(0, 1), of(1, 0)), rows(of(0.5, 0.5), of(0.25, 0.75)));
        assertResult(metric, 1.5 * Math.log(2));
    }

    @Test
    void takesLogits() {
        CategoricalCrossentropy metric = metric(CategoricalCrossentropy.class, "from_logits", true);
        metric.updateState(rows(of(0, 1, 0)), rows(of(7, 7, 7)));
        assertResult(metric, Math.log(3));
    }

    @Test
    void takesClassesAlongAnotherAxis() {
        CategoricalCrossentropy metric = metric(CategoricalCrossentropy.class, "axis", 0);
        metric.updateState(rows(of(1, 0), of(0, 1)), rows(of(0.5, 0.75), of(0.5, 0.25)));
        assertResult(metric, 1.5 * Math.log(2));
    }
}
