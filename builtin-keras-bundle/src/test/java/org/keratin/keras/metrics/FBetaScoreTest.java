package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Tensor;

class FBetaScoreTest {

    // Class 0: precision 1/2, recall 1; class 1: precision 1, recall 1/2.
    private final Tensor labels = rows(of(1, 0), of(0, 1), of(0, 1));
    private final Tensor scores = rows(of(0.9, 0.1), of(0.7, 0.3), of(0.2, 0.8));

    @Test
    void scoresEachClass() {
        FBetaScore score = metric(FBetaScore.class, "beta", 2.0);
        score.updateState(labels, scores);
        assertResult(score, 5 * 0.5 / (4 * 0.5 + 1), 5 * 0.5 / (4 + 0.5));
    }

    @Test
    void takesTheMeanOverClasses() {
        FBetaScore score = metric(FBetaScore.class, "average", "macro");
        score.updateState(labels, scores);
        assertResult(score, 2.0 / 3);
    }

    @Test
    void weighsClassesByTheirLabels() {
        FBetaScore score = metric(FBetaScore.class, "average", "weighted", "beta", 2.0);
        score.updateState(labels, scores);
        assertResult(score, (2.5 / 3 + 2 * 2.5 / 4.5) / 3);
    }

    @Test
    void countsAllClassesAsOne() {
        FBetaScore score = metric(FBetaScore.class, "average", "micro");
        score.updateState(labels, scores);
        assertResult(score, 2.0 / 3);
    }

    @Test
    void cutsAtAThreshold() {
        FBetaScore score = metric(FBetaScore.class, "threshold", 0.5);
        score.updateState(rows(of(1, 1)), rows(of(0.9, 0.1)));
        assertResult(score, 1, 0);
    }

    @Test
    void weighsSamples() {
        FBetaScore score = metric(FBetaScore.class);
        score.updateState(labels, scores, row(1, 0, 1));
        assertResult(score, 1, 1);
    }

    @Test
    void startsAgainWhenReset() {
        FBetaScore score = metric(FBetaScore.class);
        score.updateState(labels, scores);
        score.resetState();
        assertResult(score, 0, 0);
    }

    @Test
    void refusesWhatIsNoMatrix() {
        FBetaScore score = metric(FBetaScore.class);
        assertThatThrownBy(() -> score.updateState(row(1, 0), row(1, 0)))
                .isInstanceOf(ShapeException.class)
                .hasMessage(
                        "fbeta_score: expected labels and predictions (batch, classes), found (2,)"
                                + " and (2,)");
    }

    @Test
    void refusesOptionsOutOfRange() {
        assertThatThrownBy(() -> metric(FBetaScore.class, "beta", 0.0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("beta: expected a number above 0, found 0.0");
        assertThatThrownBy(() -> metric(FBetaScore.class, "threshold", 0.0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("threshold: expected a number above 0, at most 1, or null");
        assertThatThrownBy(() -> metric(FBetaScore.class, "average", "median"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("average: expected str, one of [macro, micro, weighted]");
    }
}
