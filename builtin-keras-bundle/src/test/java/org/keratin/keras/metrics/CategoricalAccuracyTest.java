package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.Tensor;

class CategoricalAccuracyTest {

    private final CategoricalAccuracy accuracy = metric(CategoricalAccuracy.class);
    private final Tensor labels = rows(of(0, 0, 1), of(0, 1, 0));
    private final Tensor scores = rows(of(0.1, 0.9, 0.8), of(0.05, 0.95, 0));

    @Test
    void comparesTheLargestOfEachRow() {
        accuracy.updateState(labels, scores);
        assertResult(accuracy, 0.5);
    }

    @Test
    void weighsSamples() {
        accuracy.updateState(labels, scores, row(0.7, 0.3));
        assertResult(accuracy, 0.3);
    }

    @Test
    void refusesScalars() {
        assertThatThrownBy(() -> accuracy.updateState(Tensor.scalar(1), Tensor.scalar(1)))
                .isInstanceOf(CallException.class);
    }
}
