package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class SparseCategoricalAccuracyTest {

    private final SparseCategoricalAccuracy accuracy = metric(SparseCategoricalAccuracy.class);
    private final Tensor scores = rows(of(0.1, 0.6, 0.3), of(0.05, 0.95, 0));

    @Test
    void comparesTheLargestOfEachRowWithTheLabel() {
        accuracy.updateState(ids(2, 1), scores);
        assertResult(accuracy, 0.5);
    }

    @Test
    void takesAColumnOfLabels() {
        accuracy.updateState(rows(of(2), of(1)), scores, row(1, 3));
        assertResult(accuracy, 0.75);
    }

    @Test
    void takesALabelForEachStep() {
        Tensor steps = Tensor.of(new float[] {1, 0, 0, 1, 0, 1, 1, 0}, 2, 2, 2);
        accuracy.updateState(Tensor.of(new int[] {0, 1, 0, 0}, 2, 2), steps);
        assertResult(accuracy, 0.75);
    }
}
