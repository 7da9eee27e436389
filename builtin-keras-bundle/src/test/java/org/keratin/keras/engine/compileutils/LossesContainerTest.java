package org.keratin.keras.engine.compileutils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.KerasObject;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.metrics.Metric;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class LossesContainerTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    /** The config that Keras documents. */
    private static final String DOCUMENTED =
            """
            {"class_name": "LossesContainer", "config": {"losses": [{"class_name": "MeanSquaredError",
             "config": {"name": "mean_squared_error", "reduction": "auto", "fn": "mean_squared_error"},
             "module": "keras.losses", "registered_name": null}], "total_loss_mean": {"class_name": "Mean",
             "config": {"name": "loss", "dtype": "float32"}, "module": "keras.metrics", "registered_name": null}},
             "module": "keras.engine.compile_utils"}
            """;

    private static final Tensor TRUE = column(1, 2);
    private static final Tensor PREDICTED = column(1, 4);

    private static Tensor column(float... values) {
        return Tensor.of(values, values.length, 1);
    }

    private static LossesContainer container(Object losses) {
        return container(losses, null, null);
    }

    private static LossesContainer container(Object losses, Object weights, List<String> names) {
        return new LossesContainer(new LossesContainer.Config(losses, weights, names, null, null));
    }

    private static double total(LossesContainer container, Object yTrue, Object yPred) {
        return container.call(yTrue, yPred, null, CpuOps.instance()).orElseThrow().doubleAt(0);
    }

    private static LossesContainer documented() {
        return KERATIN.deserializer()
                .deserialize(KERATIN.json().read(DOCUMENTED), LossesContainer.class);
    }

    @Test
    void computesWhatItsConfigDescribes() {
        LossesContainer container = documented();
        assertThat(total(container, TRUE, PREDICTED)).isEqualTo(2);
        assertThat(total(container, TRUE, TRUE)).isZero();
        assertThat(container.metrics()).extracting(Metric::name).containsExactly("loss");
        assertThat(container.metrics().get(0).result().doubleAt(0)).isEqualTo(1);
    }

    @Test
    void writesLossesAndTheMeanOfTheirTotal() {
        Object written = KERATIN.serializer().serialize((KerasObject) documented());
        assertThat(written).extracting("module").isEqualTo("keras.engine.compile_utils");
        assertThat(written)
                .extracting("config.losses")
                .asInstanceOf(LIST)
                .singleElement()
                .extracting("class_name")
                .isEqualTo("MeanSquaredError");
        assertThat(written).extracting("config.total_loss_mean.config.name").isEqualTo("loss");
        assertThat(KERATIN.serializer().serialize(KERATIN.deserializer().deserialize(written)))
                .isEqualTo(written);
    }

    @Test
    void takesIdentifiersAndFunctions() {
        assertThat(total(container("mse"), TRUE, PREDICTED)).isEqualTo(2);
        assertThat(total(container("MeanAbsoluteError"), TRUE, PREDICTED)).isEqualTo(1);
        Object function =
                KERATIN.deserializer()
                        .deserialize(
                                Map.of(
                                        "module",
                                        "builtins",
                                        "class_name",
                                        "function",
                                        "config",
                                        "mean_absolute_error"));
        assertThat(total(container(List.of(function)), TRUE, PREDICTED)).isEqualTo(1);
    }

    @Test
    void choosesTheCrossentropyThatFits() {
        Tensor scores = Tensor.of(new float[] {0.5f, 0.5f}, 1, 2);
        assertThat(total(container("ce"), Tensor.of(new int[] {1}, 1), scores))
                .isCloseTo(Math.log(2), within(1e-6));
    }

    @Test
    void addsUpWeightedOutputs() {
        LossesContainer container =
                container(List.of("mse", "mae"), List.of(1.0, 10.0), List.of("a", "b"));
        assertThat(total(container, List.of(TRUE, TRUE), List.of(PREDICTED, PREDICTED)))
                .isEqualTo(2 + 10);
        assertThat(container.metrics())
                .extracting(Metric::name)
                .containsExactly("loss", "a_loss", "b_loss");
        assertThat(container.metrics())
                .extracting(metric -> metric.result().doubleAt(0))
                .containsExactly(12.0, 2.0, 1.0);
        container.resetState();
        assertThat(container.metrics()).allMatch(metric -> metric.result().doubleAt(0) == 0);
    }

    @Test
    void takesOneLossForAllOutputs() {
        assertThat(total(container("mse"), List.of(TRUE, TRUE), List.of(PREDICTED, TRUE)))
                .isEqualTo(2);
    }

    @Test
    void findsLossesByTheNamesOfOutputs() {
        LossesContainer container = container(Map.of("b", "mse"), null, List.of("a", "b"));
        assertThat(total(container, List.of(TRUE, TRUE), List.of(PREDICTED, PREDICTED)))
                .isEqualTo(2);
        LossesContainer byKey = container(Map.of("b", "mse"));
        Map<String, Object> outputs = Map.of("a", PREDICTED, "b", PREDICTED);
        assertThat(total(byKey, Map.of("a", TRUE, "b", TRUE), outputs)).isEqualTo(2);
    }

    @Test
    void leavesOutputsWithoutLossOrLabelsOut() {
        LossesContainer container = container(Arrays.asList(null, "mse"));
        assertThat(total(container, List.of(TRUE, TRUE), List.of(PREDICTED, PREDICTED)))
                .isEqualTo(2);
        LossesContainer none = container(Arrays.asList(null, null));
        assertThat(
                        none.call(
                                List.of(TRUE, TRUE),
                                List.of(PREDICTED, PREDICTED),
                                null,
                                CpuOps.instance()))
                .isEmpty();
    }

    @Test
    void weighsSamples() {
        Tensor weights = Tensor.of(new float[] {1, 0.5f}, 2);
        assertThat(
                        container("mse")
                                .call(TRUE, PREDICTED, weights, CpuOps.instance())
                                .orElseThrow()
                                .doubleAt(0))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> total(container("mse"), List.of(TRUE), List.of(TRUE, TRUE)))
                .isInstanceOf(ShapeException.class)
                .hasMessageStartingWith(
                        "expected labels for each of the outputs [output_1, output_2], found");
        assertThatThrownBy(() -> total(container("mse"), TRUE, column(1, 2, 3)))
                .isInstanceOf(CallException.class);
        assertThatThrownBy(() -> total(container("no_loss"), TRUE, PREDICTED))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("found \"no_loss\"");
        assertThatThrownBy(
                        () -> total(container(Map.of("c", "mse"), null, List.of("a")), TRUE, TRUE))
                .isInstanceOf(ShapeException.class)
                .hasMessage("expected losses for outputs among [a], found c");
        assertThatThrownBy(() -> container("mse", "much", null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("loss_weights: expected numbers, found \"much\"");
    }
}
