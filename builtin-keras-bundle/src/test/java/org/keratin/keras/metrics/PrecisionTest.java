package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.Tensor;

class PrecisionTest {

    private final Tensor labels = rows(of(0, 1, 1), of(1, 0, 1));
    private final Tensor scores = rows(of(0.9, 0.8, 0.1), of(0.7, 0.4, 0.6));

    @Test
    void isTheShareOfTruePositivesInAllPositives() {
        Precision precision = metric(Precision.class);
        precision.updateState(labels, scores);
        assertResult(precision, 0.75);
    }

    @Test
    void hasAResultForEachThresholdInTheOrderGiven() {
        Precision precision = metric(Precision.class, "thresholds", List.of(0.75, 0.3));
        precision.updateState(labels, scores);
        assertResult(precision, 0.5, 0.6);
    }

    @Test
    void letsOnlyTheLikeliestBePositive() {
        Precision precision = metric(Precision.class, "top_k", 1);
        precision.updateState(labels, scores);
        assertResult(precision, 0.5);
    }

    @Test
    void countsOneClass() {
        Precision precision = metric(Precision.class, "class_id", 2);
        precision.updateState(labels, scores);
        assertResult(precision, 1);
    }

    @Test
    void weighsSamples() {
        Precision precision = metric(Precision.class);
        precision.updateState(labels, scores, row(1, 0));
        assertResult(precision, 0.5);
    }

    @Test
    void isZeroWhereNothingIsPositive() {
        Precision precision = metric(Precision.class);
        precision.updateState(ids(1, 0), row(0.1, 0.2));
        assertResult(precision, 0);
    }

    @Test
    void refusesLabelsOfAnotherShape() {
        Precision precision = metric(Precision.class);
        assertThatThrownBy(() -> precision.updateState(ids(1, 0), scores))
                .isInstanceOf(CallException.class)
                .hasMessage(
                        "precision (Precision): expected labels and predictions of one shape,"
                                + " found (2,) and (2, 3)");
    }

    @Test
    void refusesAClassThatIsNotThere() {
        Precision precision = metric(Precision.class, "class_id", 3);
        assertThatThrownBy(() -> precision.updateState(labels, scores))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("found 3");
    }
}
