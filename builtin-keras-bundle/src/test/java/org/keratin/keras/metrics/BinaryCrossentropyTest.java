package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class BinaryCrossentropyTest {

    @Test
    void isTheNegativeLogarithmOfWhatIsTrue() {
        BinaryCrossentropy metric = metric(BinaryCrossentropy.class);
        metric.updateState(rows(of(1, 0)), rows(of(0.5, 0.75)));
        assertResult(metric, 1.5 * Math.log(2));
    }

    @Test
    void takesLogits() {
        BinaryCrossentropy metric = metric(BinaryCrossentropy.class, "from_logits", true);
        metric.updateState(rows(of(1, 0)), rows(of(0, 0)));
        assertResult(metric, Math.log(2));
    }

    @Test
    void smoothsLabels() {
        BinaryCrossentropy metric = metric(BinaryCrossentropy.class, "label_smoothing", 1);
        metric.updateState(rows(of(1)), rows(of(0.25)));
        assertResult(metric, (Math.log(4) + Math.log(4.0 / 3)) / 2);
    }

    @Test
    void refusesMoreSmoothingThanAll() {
        assertThatThrownBy(() -> metric(BinaryCrossentropy.class, "label_smoothing", 1.5))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("label_smoothing: expected float, at least 0, at most 1");
    }
}
