package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;

class CosineSimilarityTest {

    @Test
    void isOneForVectorsOfOneDirection() {
        CosineSimilarity similarity = metric(CosineSimilarity.class);
        similarity.updateState(rows(of(1, 0), of(0, 2)), rows(of(3, 0), of(4, 0)));
        assertResult(similarity, 0.5);
    }

    @Test
    void takesVectorsAlongAnotherAxis() {
        CosineSimilarity similarity = metric(CosineSimilarity.class, "axis", 0);
        similarity.updateState(rows(of(1, 1), of(0, 0)), rows(of(3, 0), of(0, 3)));
        assertResult(similarity, 0.5);
    }
}
