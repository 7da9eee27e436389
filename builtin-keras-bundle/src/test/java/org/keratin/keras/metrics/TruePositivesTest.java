package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.none;
import static org.keratin.keras.metrics.Measure.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class TruePositivesTest {

    private final Tensor labels = ids(1, 1, 1, 0);
    private final Tensor scores = row(0.9, 0.6, 0.2, 0.7);

    @Test
    void countsAtAHalf() {
        TruePositives count = metric(TruePositives.class);
        count.updateState(labels, scores);
        assertResult(count, 2);
    }

    @Test
    void countsAtEachThreshold() {
        TruePositives count = metric(TruePositives.class, "thresholds", List.of(0.5, 0.8));
        count.updateState(labels, scores);
        assertResult(count, 2, 1);
    }

    @Test
    void addsUpWeights() {
        TruePositives count = metric(TruePositives.class);
        count.updateState(labels, scores, row(1, 2, 3, 4));
        assertResult(count, 3);
    }

    @Test
    void isZeroWithoutSamples() {
        TruePositives count = metric(TruePositives.class);
        count.updateState(none(0), none(0));
        assertResult(count, 0);
    }
}
