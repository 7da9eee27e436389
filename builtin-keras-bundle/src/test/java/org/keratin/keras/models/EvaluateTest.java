package org.keratin.keras.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.models.Model;
import org.keratin.core.values.UnreadObject;
import org.keratin.tensor.Tensor;

class EvaluateTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    // One input x, the output 2 x; with a penalty of 0.5 * 2^2.
    private static Model doubler(String regularizer) {
        Model model =
                KERATIN.deserializer()
                        .deserialize(
                                KERATIN.json()
                                        .read(
                                                "{\"module\": \"keras\", \"class_name\":"
                                                        + " \"Sequential\", \"config\": {\"name\":"
                                                        + " \"doubler\", \"layers\": [{\"module\":"
                                                        + " \"keras.layers\", \"class_name\": \"Dense\","
                                                        + " \"config\": {\"name\": \"out\", \"units\":"
                                                        + " 1, \"use_bias\": false,"
                                                        + " \"kernel_regularizer\": "
                                                        + regularizer
                                                        + "}}]},"
                                                        + " \"build_config\": {\"input_shape\":"
                                                        + " [null, 1]}}"),
                                Model.class);
        model.weights().get(0).assign(Tensor.of(new float[] {2}, 1, 1));
        return model;
    }

    private static Tensor column(float... values) {
        return Tensor.of(values, values.length, 1);
    }

    @Test
    void givesTheLossAndTheMetricsOverAllBatches() {
        Model model = doubler("null");
        model.compileFromConfig(Map.of("loss", "mse", "metrics", List.of("mae")));
        // Errors 1, 0 and 4, in batches of two.
        Map<String, Double> found = model.evaluate(column(1, 2, 3), column(1, 4, 10), null, 2);
        assertThat(found.keySet()).containsExactly("loss", "mae");
        assertThat(found.get("loss")).isCloseTo(17.0 / 3, within(1e-6));
        assertThat(found.get("mae")).isCloseTo(5.0 / 3, within(1e-6));
    }

    @Test
    void addsPenaltiesToTheLossAlone() {
        Model model =
                doubler(
                        "{\"module\": \"keras.regularizers\", \"class_name\": \"L2\", \"config\": {\"l2\": 0.5}}");
        model.compileFromConfig(Map.of("loss", "mse"));
        assertThat(model.evaluate(column(1), column(2)).get("loss")).isCloseTo(2, within(1e-6));
    }

    @Test
    void weighsSamplesInTheLossAndInWeightedMetricsOnly() {
        Model model = doubler("null");
        model.compileFromConfig(
                Map.of(
                        "loss",
                        "mae",
                        "metrics",
                        List.of("mse"),
                        "weighted_metrics",
                        List.of("mae")));
        Map<String, Double> found =
                model.evaluate(column(1, 2), column(1, 2), Tensor.of(new float[] {3, 1}, 2), 32);
        assertThat(found.get("loss")).isCloseTo((3 * 1 + 2) / 2.0, within(1e-6));
        assertThat(found.get("mse")).isCloseTo((1 + 4) / 2.0, within(1e-6));
        assertThat(found.get("mae")).isCloseTo((3 * 1 + 2) / 4.0, within(1e-6));
    }

    @Test
    void saysThatAModelIsNotCompiled() {
        assertThatThrownBy(() -> doubler("null").evaluate(column(1), column(2)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("compiled");
    }

    @Test
    void saysWhichMetricCouldNotBeMade() {
        Model model = doubler("null");
        model.compileFromConfig(
                Map.of(
                        "loss",
                        "mse",
                        "metrics",
                        List.of(new UnreadObject("x", new KeratinException("no class x")))));
        assertThatThrownBy(() -> model.evaluate(column(1), column(2)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("metrics could not be made: no class x");
    }
}
