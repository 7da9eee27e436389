package org.keratin.keras.engine.compileutils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.metrics.BinaryAccuracy;
import org.keratin.keras.metrics.MeanMetricWrapper;
import org.keratin.keras.metrics.MeanSquaredError;
import org.keratin.keras.metrics.SparseCategoricalAccuracy;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class MetricsListTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final Tensor LABELS = Tensor.of(new int[] {1, 0}, 2);
    private static final Tensor SCORES = Tensor.of(new float[] {0.9f, 0.8f}, 2, 1);

    private static MetricsList list(Object metrics) {
        return new MetricsList(new MetricsList.Config(metrics, "metrics_list", null));
    }

    private static Map<String, Double> results(MetricsList list) {
        Map<String, Double> results = new LinkedHashMap<>();
        ((Map<?, ?>) list.result(CpuOps.instance()))
                .forEach((name, value) -> results.put((String) name, ((Tensor) value).doubleAt(0)));
        return results;
    }

    @Test
    void asksEachOfItsMetrics() {
        MetricsList list =
                list(List.of(new MeanSquaredError(MetricOptions.DEFAULT), "BinaryAccuracy"));
        list.updateState(Tensor.of(new float[] {1, 0}, 2), Tensor.of(new float[] {1, 1}, 2));
        assertThat(results(list))
                .isEqualTo(Map.of("mean_squared_error", 0.5, "BinaryAccuracy", 0.5));
        list.resetState();
        assertThat(results(list)).containsValues(0.0, 0.0);
    }

    @Test
    void choosesTheAccuracyThatFits() {
        MetricsList list = list("acc");
        assertThat(list.metrics()).isEmpty();
        list.updateState(LABELS, SCORES);
        assertThat(list.metrics()).singleElement().isInstanceOf(BinaryAccuracy.class);
        assertThat(results(list)).isEqualTo(Map.of("acc", 0.5));
        MetricsList classes = list(List.of("Accuracy"));
        classes.updateState(LABELS, Tensor.of(new float[] {0, 1, 0, 1}, 2, 2));
        assertThat(classes.metrics()).singleElement().isInstanceOf(SparseCategoricalAccuracy.class);
        assertThat(results(classes)).isEqualTo(Map.of("Accuracy", 0.5));
    }

    @Test
    void takesFunctionsAndTheirNames() {
        MetricsList list = list(List.of("huber", "mse"));
        list.updateState(Tensor.of(new float[] {0}, 1), Tensor.of(new float[] {0}, 1));
        assertThat(list.metrics().get(0)).isInstanceOf(MeanMetricWrapper.class);
        assertThat(list.metrics().get(1)).isInstanceOf(MeanSquaredError.class);
        assertThat(list.metrics()).extracting(Metric::name).containsExactly("huber", "mse");
    }

    @Test
    void numbersNamesThatAreTaken() {
        MetricsList list =
                list(
                        List.of(
                                new MeanSquaredError(MetricOptions.named("m")),
                                new MeanSquaredError(MetricOptions.named("m"))));
        assertThat(results(list)).containsOnlyKeys("m", "m_1");
        assertThat(list.variables()).hasSize(4);
    }

    @Test
    void makesTheRoundTrip() {
        MetricsList list =
                new MetricsList(
                        new MetricsList.Config(
                                List.of(new MeanSquaredError(MetricOptions.DEFAULT), "acc"),
                                "metrics_list",
                                "out"));
        Object written = KERATIN.serializer().serialize(list);
        MetricsList again = KERATIN.deserializer().deserialize(written, MetricsList.class);
        assertThat(KERATIN.serializer().serialize(again)).isEqualTo(written);
        assertThat(again.outputName()).isEqualTo("out");
    }

    @Test
    void refusesWhatIsNoMetric() {
        assertThatThrownBy(() -> list(List.of(1L)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("metrics: expected metrics, metric functions or their");
        assertThatThrownBy(() -> list("no_metric").updateState(LABELS, SCORES))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("found \"no_metric\"");
    }
}
