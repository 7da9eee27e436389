package org.keratin.keras.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.Deserialized;
import org.keratin.core.FileOrigin;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Limits;
import org.keratin.core.ObjectName;
import org.keratin.core.Rewrite;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.dialect.DialectTarget;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.keras.models.Functional;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class OldKerasDialectTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final String SIGMOID =
            "{'class_name': 'Sequential', 'config': [{'class_name': 'Activation',"
                    + " 'config': {'activation': 'hard_sigmoid', 'batch_input_shape': [null, 3]}}]";

    private static boolean rewritesTodaysKeys(String name, Kind kind) {
        ObjectName className = ObjectName.exported(List.of(name), List.of());
        return new OldKerasDialect()
                .rewritesTodaysKeys(new DialectTarget(className, kind, Set.of()));
    }

    @Test
    void saysOfWhichClassesItRewritesTodaysKeys() {
        assertThat(rewritesTodaysKeys("keras.layers.Dense", Kind.LAYER)).isFalse();
        assertThat(rewritesTodaysKeys("keras.initializers.Zeros", Kind.INITIALIZER)).isFalse();
        assertThat(rewritesTodaysKeys("keras.DTypePolicy", Kind.DTYPE_POLICY)).isFalse();
        assertThat(rewritesTodaysKeys("keras.layers.BatchNormalization", Kind.LAYER)).isTrue();
        assertThat(rewritesTodaysKeys("keras.layers.Embedding", Kind.LAYER)).isTrue();
        assertThat(rewritesTodaysKeys("keras.layers.Lambda", Kind.LAYER)).isTrue();
        assertThat(rewritesTodaysKeys("keras.Sequential", Kind.MODEL)).isTrue();
        assertThat(rewritesTodaysKeys("keras.optimizers.Adam", Kind.OPTIMIZER)).isTrue();
        assertThat(rewritesTodaysKeys("keras.losses.Huber", Kind.LOSS)).isTrue();
    }

    @Test
    void readsADenseLayerOfKeras1() {
        Layer dense =
                first(
                        "{'class_name': 'Sequential', 'config': [{'class_name': 'Dense', 'config':"
                                + " {'output_dim': 4, 'init': 'uniform', 'bias': false, 'input_dim': 3,"
                                + " 'W_regularizer': {'name': 'WeightRegularizer', 'l1': 0.5, 'l2': 0.0},"
                                + " 'W_constraint': {'name': 'MaxNorm', 'm': 2, 'axis': 0},"
                                + " 'batch_input_shape': [null, 3], 'input_dtype': 'float32'}}]}");
        assertThat(config(dense))
                .containsEntry("units", 4L)
                .containsEntry("use_bias", false)
                .hasEntrySatisfying(
                        "kernel_regularizer",
                        value -> assertThat(value.toString()).contains("l1=0.5"))
                .hasEntrySatisfying(
                        "kernel_constraint",
                        value -> assertThat(value.toString()).contains("max_value=2"));
        assertThat(dense.weights().get(0).shape()).isEqualTo(Shape.of(3, 4));
    }

    @Test
    void readsAConvolutionOfKeras1InTheOrderOfTheano() {
        Layer convolution =
                first(
                        "{'class_name': 'Sequential', 'config': [{'class_name': 'Convolution2D', 'config':"
                                + " {'nb_filter': 5, 'nb_row': 2, 'nb_col': 3, 'border_mode': 'same',"
                                + " 'subsample': [1, 1], 'dim_ordering': 'th', 'init': 'glorot_uniform',"
                                + " 'batch_input_shape': [null, 3, 8, 8]}}]}");
        assertThat(config(convolution))
                .containsEntry("filters", 5L)
                .containsEntry("kernel_size", List.of(2L, 3L))
                .containsEntry("padding", "same")
                .containsEntry("data_format", "channels_first");
        assertThat(convolution.objectName().className()).isEqualTo("Conv2D");
    }

    @Test
    void readsTheGatesOfALongShortTermMemoryOfKeras1() {
        Layer lstm =
                first(
                        "{'class_name': 'Sequential', 'keras_version': '1.2.2', 'config': [{'class_name':"
                                + " 'LSTM', 'config': {'output_dim': 4, 'inner_init': 'orthogonal', 'init':"
                                + " 'glorot_uniform', 'forget_bias_init': 'one', 'inner_activation':"
                                + " 'sigmoid', 'activation': 'tanh', 'dropout_W': 0.5, 'dropout_U': 0.25,"
                                + " 'consume_less': 'cpu', 'U_regularizer': null, 'batch_input_shape':"
                                + " [null, 2, 3]}}]}");
        assertThat(config(lstm))
                .containsEntry("units", 4L)
                .containsEntry("recurrent_activation", "sigmoid")
                .containsEntry("unit_forget_bias", true)
                .containsEntry("dropout", 0.5)
                .containsEntry("recurrent_dropout", 0.25);
    }

    @Test
    void hardSigmoidIsTheFunctionThatItWas() {
        Tensor x = Tensor.of(new float[] {-1, 0, 1}, 1, 3);
        assertThat(model(SIGMOID + "}").apply(x).toFloats()).containsExactly(0.3f, 0.5f, 0.7f);
        assertThat(model(SIGMOID + ", 'keras_version': '3.1.0'}").apply(x).toFloats()[0])
                .isCloseTo(1 / 3f, org.assertj.core.data.Offset.offset(1e-6f));
        assertThat(rewrites(SIGMOID + "}")).anyMatch(Rewrite::changesMeaning);
    }

    @Test
    void hardSigmoidIsWrittenAsWhatComputesTheSameToday() {
        Layer model = model(SIGMOID + "}");
        Object written = KERATIN.serializer().serialize(model);
        Layer again =
                (Layer)
                        KERATIN.deserializer()
                                .deserialize(written, DeserializeOptions.DEFAULT)
                                .object();
        Tensor x = Tensor.of(new float[] {-9, -2, 0, 1, 9, 3}, 2, 3);
        assertThat(again.apply(x).toFloats()).containsExactly(model.apply(x).toFloats());
        assertThat(KERATIN.json().write(written))
                .contains("Rescaling")
                .doesNotContain("hard_sigmoid\"");
    }

    @Test
    void theVersionOfTheFileDecides() {
        Object text = read(SIGMOID + "}");
        DeserializeOptions today =
                DeserializeOptions.DEFAULT.withWrittenBy(new FileOrigin("3.9.2", null));
        assertThat(KERATIN.deserializer().deserialize(text, today).rewrites())
                .noneMatch(Rewrite::changesMeaning);
    }

    @Test
    void aGatedUnitOfKeras2DoesNotResetAfterTheProduct() {
        assertThat(config(first(recurrent("GRU")))).containsEntry("reset_after", false);
        assertThat(config(first(recurrent("CuDNNGRU")))).containsEntry("reset_after", true);
        assertThat(first(recurrent("CuDNNLSTM")).objectName().className()).isEqualTo("LSTM");
    }

    private static String recurrent(String className) {
        return "{'class_name': 'Sequential', 'keras_version': '2.2.4', 'config': {'layers': [{'class_name': '"
                + className
                + "', 'config': {'units': 2, 'batch_input_shape': [null, 2, 3]}}]}}";
    }

    @Test
    void aMergeOfModelsInASequentialMakesAModelOfSeveralInputs() {
        String branch =
                "{'class_name': 'Sequential', 'config': [{'class_name': 'Activation', 'config': {'name':"
                        + " 'N', 'activation': 'linear', 'batch_input_shape': [null, 2]}}]}";
        Functional model =
                (Functional)
                        model(
                                "{'class_name': 'Sequential', 'config': [{'class_name': 'Merge', 'config':"
                                        + " {'name': 'm', 'mode': 'concat', 'concat_axis': -1, 'layers': ["
                                        + branch.replace("'N'", "'a'")
                                        + ", "
                                        + branch.replace("'N'", "'b'")
                                        + "]}}, {'class_name': 'Dropout', 'config': {'name': 'd', 'p': 0.5}}]}");
        Tensor a = Tensor.of(new float[] {1, 2}, 1, 2);
        Tensor b = Tensor.of(new float[] {3, 4}, 1, 2);
        assertThat(((Tensor) model.applyTo(a, b)).toFloats()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void refusesAMergeModeThatThereIsNot() {
        assertThatThrownBy(
                        () ->
                                model(
                                        "{'class_name': 'Sequential', 'keras_version': '1.2.0', 'config':"
                                                + " [{'class_name': 'Merge', 'config': {'mode': 'xor'}}]}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("$.config.layers[0].config.mode");
    }

    @Test
    void functionsOfTensorFlowBecomeOperations() {
        Functional model =
                (Functional)
                        model(
                                functional(
                                        "{'class_name': 'TFOpLambda', 'name': 'plus', 'config': {'name':"
                                                + " 'plus', 'function': '__operators__.add'}, 'inbound_nodes':"
                                                + " [['x', 0, 0, {'y': 2.0, 'name': null}]]}, {'class_name':"
                                                + " 'TFOpLambda', 'name': 'mean', 'config': {'name': 'mean',"
                                                + " 'function': 'math.reduce_mean'}, 'inbound_nodes': [['plus',"
                                                + " 0, 0, {'axis': [1], 'keepdims': true}]]}, {'class_name':"
                                                + " 'TFOpLambda', 'name': 'out', 'config': {'name': 'out',"
                                                + " 'function': 'concat'}, 'inbound_nodes': [[['x', 0, 0,"
                                                + " {'axis': 1}], ['mean', 0, 0, {'axis': 1}]]]}"));
        Tensor x = Tensor.of(new float[] {1, 2, 3}, 1, 3);
        assertThat(((Tensor) model.applyTo(x)).toFloats()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void slicesBecomeAnOperation() {
        Functional model =
                (Functional)
                        model(
                                functional(
                                        "{'class_name': 'SlicingOpLambda', 'name': 'out', 'config': {'name':"
                                                + " 'out', 'function': '__operators__.getitem'}, 'inbound_nodes':"
                                                + " [['x', 0, 0, {'slice_spec': [{'start': null, 'stop': null,"
                                                + " 'step': null}, {'start': 1, 'stop': null, 'step': null}]}]]}"));
        Tensor x = Tensor.of(new float[] {1, 2, 3}, 1, 3);
        assertThat(((Tensor) model.applyTo(x)).toFloats()).containsExactly(2, 3);
    }

    @Test
    void namesAFunctionOfTensorFlowThatNoOperationStandsFor() {
        assertThatThrownBy(
                        () ->
                                model(
                                        functional(
                                                "{'class_name': 'TFOpLambda', 'name': 'out', 'config':"
                                                        + " {'function': 'py_function'}, 'inbound_nodes': []}")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tf.py_function");
    }

    private static String functional(String layers) {
        return "{'class_name': 'Functional', 'keras_version': '2.5.0', 'config': {'name': 'm', 'layers': ["
                + "{'class_name': 'InputLayer', 'name': 'x', 'config': {'batch_input_shape': [null, 3],"
                + " 'dtype': 'float32', 'sparse': false, 'ragged': false, 'name': 'x'},"
                + " 'inbound_nodes': []}, "
                + layers
                + "], 'input_layers': [['x', 0, 0]], 'output_layers': [['out', 0, 0]]}}";
    }

    @Test
    void startStatesOfARecurrentLayerAreAnArgument() {
        for (String className : List.of("GRU", "SimpleRNN", "LSTM")) {
            String states =
                    className.equals("LSTM")
                            ? "['h', 0, 0, {}], ['h', 0, 0, {}]"
                            : "['h', 0, 0, {}]";
            Functional model =
                    (Functional)
                            model(
                                    functional(
                                            "{'class_name': 'Activation', 'name': 'h', 'config': {'name':"
                                                    + " 'h', 'activation': 'linear'}, 'inbound_nodes': [[['x',"
                                                    + " 0, 0, {}]]]}, {'class_name': 'Reshape', 'name': 's',"
                                                    + " 'config': {'name': 's', 'target_shape': [1, 3]},"
                                                    + " 'inbound_nodes': [[['x', 0, 0, {}]]]},"
                                                    + " {'class_name': '"
                                                    + className
                                                    + "', 'name': 'out', 'config': {'name': 'out',"
                                                    + " 'units': 3, 'kernel_initializer': 'zeros',"
                                                    + " 'recurrent_initializer': 'zeros'},"
                                                    + " 'inbound_nodes': [[['s', 0, 0, {}], "
                                                    + states
                                                    + "]]}"));
            Tensor x = Tensor.of(new float[] {2, 4, 6}, 1, 3);
            float[] y = ((Tensor) model.applyTo(x)).toFloats();
            if (className.equals("GRU")) {
                assertThat(y).containsExactly(1, 2, 3);
            } else if (className.equals("LSTM")) {
                assertThat(y[0]).isGreaterThan(0.4f);
            } else {
                assertThat(y).containsExactly(0, 0, 0);
            }
        }
    }

    @Test
    void whatIsOfTodayStaysAsItIs() {
        Object today =
                read("{'module': 'keras.layers', 'class_name': 'GRU', 'config': {'units': 2}}");
        assertThat(new OldKerasDialect().modernizeWhole(today, FileOrigin.UNKNOWN, null))
                .isSameAs(today);
    }

    private static Object read(String text) {
        return KERATIN.json().read(new StringReader(text.replace('\'', '"')), Limits.DEFAULT);
    }

    private static Deserialized deserialize(String text) {
        return KERATIN.deserializer().deserialize(read(text), DeserializeOptions.DEFAULT);
    }

    private static Layer model(String text) {
        return (Layer) deserialize(text).object();
    }

    private static List<Rewrite> rewrites(String text) {
        return deserialize(text).rewrites();
    }

    private static Layer first(String text) {
        return model(text).layers().get(0);
    }

    @SuppressWarnings("unchecked") // An object is written as a dict.
    private static Map<String, Object> config(Layer layer) {
        return (Map<String, Object>)
                ((Map<String, Object>) KERATIN.serializer().serialize(layer)).get("config");
    }
}
