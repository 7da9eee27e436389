package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class AUCTest {

    private final Tensor labels = ids(0, 0, 1, 1);
    private final Tensor scores = row(0, 0.5, 0.3, 0.9);

    private double area(Object... keysAndValues) {
        AUC auc = metric(AUC.class, keysAndValues);
        auc.updateState(labels, scores);
        return auc.result().doubleAt(0);
    }

    // At the thresholds 0-, 0.5 and 1+: tp 2, 1, 0; fp 2, 0, 0.
    @Test
    void addsUpTrapezesUnderTheReceiverOperatingCharacteristic() {
        assertThat(area("num_thresholds", 3)).isCloseTo(0.75, within(1e-6));
    }

    @Test
    void takesTheLowerOrTheUpperEnd() {
        assertThat(area("num_thresholds", 3, "summation_method", "minoring"))
                .isCloseTo(0.5, within(1e-6));
        assertThat(area("num_thresholds", 3, "summation_method", "Majoring"))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void takesThresholdsOfYourOwn() {
        assertThat(area("thresholds", List.of(0.5))).isCloseTo(0.75, within(1e-6));
        // With 0.4 and 0.1 as well, no pair of a positive and a negative is mistaken but one.
        assertThat(area("thresholds", List.of(0.4, 0.5, 0.1))).isCloseTo(0.75, within(1e-6));
    }

    @Test
    void measuresPrecisionOverRecall() {
        // Recall 1, 0.5, 0; precision 0.5, 1, 0.
        assertThat(area("num_thresholds", 3, "curve", "PR", "summation_method", "minoring"))
                .isCloseTo(0.25, within(1e-6));
        assertThat(area("num_thresholds", 3, "curve", "pr", "summation_method", "majoring"))
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void measuresGains() {
        // Recall gain 1, 0, 0; precision gain 0, 1, 1.
        assertThat(area("num_thresholds", 3, "curve", "PRGAIN")).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void takesLogits() {
        AUC auc = metric(AUC.class, "from_logits", true, "num_thresholds", 3);
        auc.updateState(labels, row(-9, 0, -1, 2));
        assertResult(auc, 0.75);
    }

    @Test
    void takesTheMeanOverLabels() {
        AUC auc = metric(AUC.class, "multi_label", true, "num_thresholds", 3);
        auc.updateState(
                rows(of(0, 1), of(0, 1), of(1, 0), of(1, 0)),
                rows(of(0, 0), of(0.5, 0.5), of(0.3, 0.3), of(0.9, 0.9)));
        assertResult(auc, (0.75 + 0.25) / 2);
    }

    @Test
    void weighsLabels() {
        AUC auc =
                metric(
                        AUC.class,
                        "multi_label",
                        true,
                        "num_thresholds",
                        3,
                        "label_weights",
                        List.of(3.0, 1.0));
        auc.updateState(
                rows(of(0, 1), of(0, 1), of(1, 0), of(1, 0)),
                rows(of(0, 0), of(0.5, 0.5), of(0.3, 0.3), of(0.9, 0.9)));
        assertResult(auc, (3 * 0.75 + 0.25) / 4);
    }

    @Test
    void weighsSamples() {
        AUC auc = metric(AUC.class, "num_thresholds", 3);
        auc.updateState(labels, scores, row(1, 1, 0, 1));
        assertResult(auc, 1);
    }

    @Test
    void writesThresholdsInOrderAndTheirNumber() {
        AUC auc = metric(AUC.class, "thresholds", List.of(0.7, 0.2));
        assertThat(auc.config())
                .extracting("thresholds", "numThresholds", "curve")
                .containsExactly(List.of(0.2, 0.7), 4, "ROC");
    }

    @Test
    void holdsLabelWeightsInItsDtype() {
        var config = (AUC.Config) metric(AUC.class, "label_weights", List.of(1, 2)).config();
        assertThat(config.labelWeights())
                .isInstanceOfSatisfying(
                        Tensor.class,
                        weights -> assertThat(weights.dtype()).isEqualTo(DType.FLOAT32));
    }

    @Test
    void hasNoResultBeforeItKnowsHowManyLabelsThereAre() {
        assertThatThrownBy(() -> metric(AUC.class, "multi_label", true).result())
                .isInstanceOf(ShapeException.class)
                .hasMessage("auc: expected a batch before the result, found none");
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertThatThrownBy(() -> metric(AUC.class, "num_labels", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("num_labels: expected null without multi_label, found 2");
        assertThatThrownBy(() -> metric(AUC.class, "curve", "ROCK"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("curve: expected ROC, PR or PRGAIN, found \"ROCK\"");
        assertThatThrownBy(() -> metric(AUC.class, "thresholds", List.of(2.0)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("thresholds: expected a number from 0 to 1");
        AUC apart = metric(AUC.class, "multi_label", true);
        assertThatThrownBy(() -> apart.updateState(labels, scores))
                .isInstanceOf(ShapeException.class)
                .hasMessage("auc: expected predictions (batch, labels), found (4,)");
    }
}
