package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.none;
import static org.keratin.keras.metrics.Measure.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;

class AccuracyTest {

    private final Accuracy accuracy = metric(Accuracy.class);

    @Test
    void isTheShareOfPredictionsThatEqualTheirLabels() {
        accuracy.updateState(ids(1, 2, 3, 4), ids(0, 2, 3, 4));
        assertResult(accuracy, 0.75);
    }

    @Test
    void weighsSamples() {
        accuracy.updateState(ids(1, 2), ids(0, 2), row(3, 1));
        assertResult(accuracy, 0.25);
    }

    @Test
    void isZeroWithoutSamples() {
        accuracy.updateState(none(0), none(0));
        assertResult(accuracy, 0);
    }

    @Test
    void refusesShapesThatDoNotFit() {
        assertThatThrownBy(() -> accuracy.updateState(ids(1, 2), ids(1, 2, 3)))
                .isInstanceOf(CallException.class)
                .hasMessageStartingWith("accuracy (Accuracy): ");
    }
}
