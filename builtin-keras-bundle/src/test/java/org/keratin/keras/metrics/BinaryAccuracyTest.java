package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;

class BinaryAccuracyTest {

    @Test
    void cutsAtAHalf() {
        BinaryAccuracy accuracy = metric(BinaryAccuracy.class);
        accuracy.updateState(ids(1, 1, 0, 0), row(0.98, 1, 0, 0.6));
        assertResult(accuracy, 0.75);
    }

    @Test
    void cutsAtItsThreshold() {
        BinaryAccuracy accuracy = metric(BinaryAccuracy.class, "threshold", 0.7);
        accuracy.updateState(ids(1, 1, 0, 0), row(0.98, 0.7, 0, 0.6));
        assertResult(accuracy, 0.75);
    }

    @Test
    void takesLabelsBesideAColumnOfPredictions() {
        BinaryAccuracy accuracy = metric(BinaryAccuracy.class);
        accuracy.updateState(ids(1, 0), rows(of(0.9), of(0.9)));
        assertResult(accuracy, 0.5);
    }
}
