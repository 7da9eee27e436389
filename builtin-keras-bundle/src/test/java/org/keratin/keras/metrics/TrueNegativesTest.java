package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.none;
import static org.keratin.keras.metrics.Measure.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class TrueNegativesTest {

    private final Tensor labels = ids(1, 1, 1, 0);
    private final Tensor scores = row(0.9, 0.6, 0.2, 0.7);

    @Test
    void countsAtAHalf() {
        TrueNegatives count = metric(TrueNegatives.class);
        count.updateState(labels, scores);
        assertResult(count, 0);
    }

    @Test
    void countsAtEachThreshold() {
        TrueNegatives count = metric(TrueNegatives.class, "thresholds", List.of(0.5, 0.8));
        count.updateState(labels, scores);
        assertResult(count, 0, 1);
    }

    @Test
    void addsUpWeights() {
        TrueNegatives count = metric(TrueNegatives.class);
        count.updateState(labels, scores, row(1, 2, 3, 4));
        assertResult(count, 0);
    }

    @Test
    void isZeroWithoutSamples() {
        TrueNegatives count = metric(TrueNegatives.class);
        count.updateState(none(0), none(0));
        assertResult(count, 0);
    }
}
