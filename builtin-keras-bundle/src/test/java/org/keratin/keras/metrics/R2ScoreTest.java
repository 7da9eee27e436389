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

class R2ScoreTest {

    private final Tensor labels = rows(of(0, 0), of(2, 4));

    @Test
    void isOneForTheLabelsAndZeroForTheirMean() {
        R2Score score = metric(R2Score.class, "class_aggregation", null);
        score.updateState(labels, rows(of(0, 2), of(2, 2)));
        assertResult(score, 1, 0);
    }

    @Test
    void takesTheMeanOverOutputs() {
        R2Score score = metric(R2Score.class);
        score.updateState(labels, rows(of(0, 2), of(2, 2)));
        assertResult(score, 0.5);
    }

    @Test
    void weighsOutputsByTheirVariance() {
        R2Score score = metric(R2Score.class, "class_aggregation", "variance_weighted_average");
        score.updateState(labels, rows(of(0, 2), of(2, 2)));
        assertResult(score, 0.2);
    }

    @Test
    void weighsSamples() {
        R2Score score = metric(R2Score.class);
        score.updateState(rows(of(0), of(2), of(5)), rows(of(0), of(2), of(0)), row(1, 1, 0));
        assertResult(score, 1);
    }

    @Test
    void adjustsForRegressors() {
        R2Score score = metric(R2Score.class, "num_regressors", 1);
        score.updateState(rows(of(0), of(2), of(4)), rows(of(0), of(2), of(2)));
        assertResult(score, 1 - (1 - 0.5) * 2 / 1);
    }

    @Test
    void doesNotAdjustWhereThereAreTooFewSamples() {
        R2Score score = metric(R2Score.class, "num_regressors", 2);
        score.updateState(rows(of(0), of(2), of(4)), rows(of(0), of(2), of(2)));
        assertResult(score, 0.5);
    }

    @Test
    void refusesAnAggregationThatItDoesNotKnow() {
        assertThatThrownBy(() -> metric(R2Score.class, "class_aggregation", "median"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "class_aggregation: expected uniform_average, variance_weighted_average or"
                                + " null, found \"median\"");
    }

    @Test
    void refusesWhatIsNoMatrix() {
        R2Score score = metric(R2Score.class);
        assertThatThrownBy(() -> score.updateState(row(1), row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected labels and predictions (batch, outputs)");
    }
}
