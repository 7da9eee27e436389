package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.Tensor;

class TopKCategoricalAccuracyTest {

    private final Tensor labels = rows(of(0, 0, 1), of(0, 1, 0));
    private final Tensor scores = rows(of(0.1, 0.9, 0.8), of(0.5, 0.1, 0.4));

    @Test
    void looksAtTheKLikeliest() {
        TopKCategoricalAccuracy accuracy = metric(TopKCategoricalAccuracy.class, "k", 2);
        accuracy.updateState(labels, scores);
        assertResult(accuracy, 0.5);
    }

    @Test
    void refusesToLookAtNone() {
        assertThatThrownBy(() -> metric(TopKCategoricalAccuracy.class, "k", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("k: expected int, at least 1, found 0");
    }
}
