package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.ids;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.ConfigException;

class MeanMetricWrapperTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private static MeanMetricWrapper read(Map<String, Object> config) {
        return KERATIN.deserializer()
                .deserialize(
                        Map.of(
                                "module",
                                "keras.metrics",
                                "class_name",
                                "MeanMetricWrapper",
                                "config",
                                config),
                        MeanMetricWrapper.class);
    }

    private static Map<String, Object> function(String name) {
        return Map.of(
                "module",
                "builtins",
                "class_name",
                "function",
                "config",
                name,
                "registered_name",
                "function");
    }

    @Test
    void takesTheMeanOfItsFunction() {
        MeanMetricWrapper metric = read(Map.of("fn", function("mean_squared_error")));
        metric.updateState(rows(of(0), of(0)), rows(of(1), of(3)));
        assertResult(metric, 5);
        assertThat(metric.name()).isEqualTo("mean_metric_wrapper");
    }

    @Test
    void handsFurtherArgumentsToItsFunction() {
        MeanMetricWrapper metric =
                read(Map.of("fn", function("binary_accuracy"), "threshold", 0.9));
        metric.updateState(ids(1, 1), row(0.8, 0.95));
        assertResult(metric, 0.5);
    }

    @Test
    void writesItsFunctionAndItsArguments() {
        Map<String, Object> config =
                Map.of(
                        "name",
                        "accuracy",
                        "dtype",
                        "float32",
                        "fn",
                        function("top_k_categorical_accuracy"),
                        "k",
                        3L);
        assertThat(KERATIN.serializer().serialize(read(config)))
                .extracting("config")
                .isEqualTo(config);
    }

    @Test
    void findsAFunctionByItsName() {
        MeanMetricWrapper metric = read(Map.of("fn", "sparse_categorical_accuracy"));
        metric.updateState(ids(1), rows(of(0, 1)));
        assertResult(metric, 1);
    }

    @Test
    void refusesArgumentsThatTheFunctionDoesNotHave() {
        assertThatThrownBy(() -> read(Map.of("fn", function("hinge"), "threshold", 0.5)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "$.config.threshold: unknown key. keras.losses.hinge has the parameters"
                                + " [y_true, y_pred]");
    }
}
