package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;

class F1ScoreTest {

    @Test
    void isTheHarmonicMeanOfPrecisionAndRecall() {
        F1Score score = metric(F1Score.class);
        score.updateState(
                rows(of(1, 0), of(0, 1), of(0, 1)), rows(of(0.9, 0.1), of(0.7, 0.3), of(0, 1)));
        assertResult(score, 2.0 / 3, 2.0 / 3);
    }

    @Test
    void takesNothingToBePositiveInARowOfZeros() {
        F1Score score = metric(F1Score.class, "average", "micro");
        score.updateState(rows(of(1, 0), of(1, 0)), rows(of(1, 0), of(0, 0)));
        assertResult(score, 2.0 / 3);
    }

    @Test
    void hasNoResultBeforeItKnowsHowManyClassesThereAre() {
        assertThatThrownBy(() -> metric(F1Score.class).result())
                .isInstanceOf(ShapeException.class)
                .hasMessage("f1_score: expected a batch before the result, found none");
    }
}
