package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class SparseCategoricalCrossentropyTest {

    private final Tensor scores = rows(of(0.25, 0.75), of(0.5, 0.5));

    @Test
    void isTheNegativeLogarithmOfTheClass() {
        var metric = metric(SparseCategoricalCrossentropy.class);
        metric.updateState(ids(0, 1), scores);
        assertResult(metric, 1.5 * Math.log(2));
    }

    @Test
    void countsAnIgnoredClassAsZeroAsKerasDoes() {
        var metric = metric(SparseCategoricalCrossentropy.class, "ignore_class", 1);
        metric.updateState(ids(0, 1), scores);
        assertResult(metric, Math.log(2));
    }

    @Test
    void doesNotCountAnIgnoredClassWhereThereAreWeights() {
        var metric = metric(SparseCategoricalCrossentropy.class, "ignore_class", 1);
        metric.updateState(ids(0, 1), scores, row(3, 1));
        assertResult(metric, 2 * Math.log(2));
    }
}
