package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.tensor.Tensor;

class SparseTopKCategoricalAccuracyTest {

    @Test
    void looksAtTheKLikeliest() {
        var accuracy = metric(SparseTopKCategoricalAccuracy.class, "k", 2);
        accuracy.updateState(ids(2, 1), rows(of(0.1, 0.9, 0.8), of(0.5, 0.1, 0.4)));
        assertResult(accuracy, 0.5);
    }

    @Test
    void looksAtTheFirstOfClassesInOrder() {
        var accuracy = metric(SparseTopKCategoricalAccuracy.class, "k", 2, "from_sorted_ids", true);
        accuracy.updateState(ids(2, 1), Tensor.of(new long[] {5, 2, 1, 5, 2, 1}, 2, 3));
        assertResult(accuracy, 0.5);
    }

    @Test
    void writesWhetherClassesAreInOrderOnlyIfTheyAre() {
        var serializer = KeratinRuntime.create().serializer();
        assertThat(serializer.serialize(metric(SparseTopKCategoricalAccuracy.class)))
                .extracting("config")
                .isEqualTo(
                        Map.of(
                                "name",
                                "sparse_top_k_categorical_accuracy",
                                "dtype",
                                "float32",
                                "k",
                                5L));
        assertThat(
                        serializer.serialize(
                                metric(
                                        SparseTopKCategoricalAccuracy.class,
                                        "from_sorted_ids",
                                        true)))
                .extracting("config.from_sorted_ids")
                .isEqualTo(true);
    }
}
