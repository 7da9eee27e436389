package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class RecallTest {

    private final Tensor labels = rows(of(0, 1, 1), of(1, 0, 1));
    private final Tensor scores = rows(of(0.9, 0.8, 0.1), of(0.7, 0.4, 0.6));

    @Test
    void isTheShareOfPositivesThatIsFound() {
        Recall recall = metric(Recall.class);
        recall.updateState(labels, scores);
        assertResult(recall, 0.75);
    }

    @Test
    void hasAResultForEachThreshold() {
        Recall recall = metric(Recall.class, "thresholds", List.of(0.05, 0.75));
        recall.updateState(labels, scores);
        assertResult(recall, 1, 0.25);
    }

    @Test
    void letsOnlyTheLikeliestBePositive() {
        Recall recall = metric(Recall.class, "top_k", 2);
        recall.updateState(labels, scores);
        assertResult(recall, 0.75);
    }

    @Test
    void countsScoresThatAreNoNumbersAsNegative() {
        Recall recall = metric(Recall.class);
        recall.updateState(ids(1, 1), row(Double.NaN, 0.9));
        assertResult(recall, 0.5);
    }
}
