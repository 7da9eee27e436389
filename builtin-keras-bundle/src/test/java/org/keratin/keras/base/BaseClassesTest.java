package org.keratin.keras.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.losses.Loss;
import org.keratin.core.metrics.Metric;
import org.keratin.core.models.Model;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.models.Functional;
import org.keratin.keras.quantizers.Quantizer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** What a config gets that names one of Keras's base classes itself. */
class BaseClassesTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final Ops OPS = CpuOps.instance();
    private static final Tensor X = Tensor.of(new float[] {1, 2}, 1, 2);

    private static <T> T make(String className, String config, Class<T> type) {
        String json = "{\"class_name\": \"" + className + "\", \"config\": " + config + "}";
        return KERATIN.deserializer().deserialize(KERATIN.json().read(json), type);
    }

    @Test
    void aLayerRefusesToBeCalled() {
        Layer layer = make("Layer", "{\"name\": \"l\"}", Layer.class);

        assertThatThrownBy(() -> layer.apply(X))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("l: expected a class that extends keras.Layer");
    }

    @Test
    void aModelWithoutLayersRefusesToBeCalled() {
        Model model = make("Model", "{}", Model.class);

        assertThat(model.name()).isEqualTo("model");
        assertThatThrownBy(() -> model.apply(X))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("extends keras.Model");
    }

    @Test
    void aModelWithLayersInputsAndOutputsIsFunctional() {
        Model model =
                make(
                        "Model",
                        """
                        {"name": "m",
                         "layers": [{"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 2], "name": "a"},
                                     "name": "a", "inbound_nodes": []}],
                         "input_layers": [["a", 0, 0]], "output_layers": [["a", 0, 0]]}""",
                        Model.class);

        assertThat(model).isInstanceOf(Functional.class);
        assertThat(model.apply(Arguments.of(X), CallContext.inference())).isNotNull();
    }

    @Test
    void aModelWithLayersNeedsInputsAndOutputs() {
        assertThatThrownBy(() -> make("Model", "{\"layers\": []}", Model.class))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "$.config.input_layers: expected the keys layers, input_layers");
    }

    @Test
    void aLossRefusesToBeCalled() {
        Loss loss = make("Loss", "{}", Loss.class);

        assertThatThrownBy(() -> loss.apply(X, X))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("loss: expected a class that extends keras.Loss");
    }

    @Test
    void aMetricRefusesToBeUpdatedAndAsked() {
        Metric metric = make("Metric", "{}", Metric.class);

        assertThatThrownBy(() -> metric.updateState(X, X))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("update_state()");
        assertThatThrownBy(metric::result)
                .isInstanceOf(CallException.class)
                .hasMessageContaining("result()");
    }

    @Test
    void anOptimizerRefusesToStep() {
        Optimizer optimizer = make("Optimizer", "{\"learning_rate\": 0.5}", Optimizer.class);

        assertThat(optimizer.learningRate()).isEqualTo(0.5);
        assertThatThrownBy(() -> optimizer.apply(List.of(X), List.of(Variable.of("w", X))))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("update_step()");
    }

    @Test
    void aRegularizerPenalisesNothing() {
        Regularizer none = make("Regularizer", "{}", Regularizer.class);

        assertThat(none.call(X, OPS).doubleAt(0)).isZero();
    }

    @Test
    void whatIsLeftOpenIsRefused() {
        Initializer initializer = make("Initializer", "{}", Initializer.class);
        Quantizer quantizer = make("Quantizer", "{}", Quantizer.class);
        LearningRateSchedule schedule =
                make("LearningRateSchedule", "{}", LearningRateSchedule.class);

        assertThatThrownBy(() -> initializer.call(Shape.of(1), DType.FLOAT32, OPS))
                .isInstanceOf(CallException.class);
        assertThatThrownBy(() -> quantizer.call(X, null, OPS)).isInstanceOf(CallException.class);
        assertThatThrownBy(quantizer::valueRange).isInstanceOf(CallException.class);
        assertThatThrownBy(() -> schedule.call(Tensor.scalar(0, DType.INT32), OPS))
                .isInstanceOf(CallException.class);
    }

    @Test
    void anInputSpecTakesItsRankFromItsShape() {
        InputSpec spec =
                make("InputSpec", "{\"shape\": [null, 3], \"axes\": {\"1\": 3}}", InputSpec.class);

        assertThat(spec.ndim()).isEqualTo(2);
        assertThat(spec.axes()).isEqualTo(Map.of("1", 3));
    }

    @Test
    void aQuantizationReportIsRefusedByName() {
        assertThatThrownBy(() -> make("QuantizationReport", "{\"mode\": \"int8\"}", Object.class))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "$.config.mode: expected an object that a config can describe");
    }
}
