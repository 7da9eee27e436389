package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.Tensor;

class SpecificityAtSensitivityTest {

    private final Tensor labels = ids(0, 0, 0, 1, 1, 1);
    private final Tensor scores = row(0.1, 0.2, 0.6, 0.3, 0.7, 0.9);

    @Test
    void takesTheBestThatIsAllowed() {
        SpecificityAtSensitivity strict =
                metric(SpecificityAtSensitivity.class, "sensitivity", 1.0);
        strict.updateState(labels, scores);
        assertResult(strict, 2.0 / 3);
        SpecificityAtSensitivity lenient =
                metric(SpecificityAtSensitivity.class, "sensitivity", 0.6);
        lenient.updateState(labels, scores);
        assertResult(lenient, 1);
    }

    @Test
    void hasOneThresholdInTheMiddle() {
        SpecificityAtSensitivity metric =
                metric(SpecificityAtSensitivity.class, "sensitivity", 0, "num_thresholds", 1);
        metric.updateState(ids(0, 1), row(0.4, 0.6));
        assertResult(metric, 1);
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatThrownBy(() -> metric(SpecificityAtSensitivity.class, "sensitivity", 1.5))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("sensitivity: expected");
    }

    @Test
    void refusesMoreThresholdsThanFitIntoMemory() {
        assertThatThrownBy(
                        () ->
                                metric(
                                        SpecificityAtSensitivity.class,
                                        "sensitivity",
                                        1,
                                        "num_thresholds",
                                        1 << 30))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("num_thresholds: expected an int from 1 to 1048576");
    }
}
