package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.config;
import static org.keratin.keras.layers.Layers.dict;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.RecurrentLayers.apply;
import static org.keratin.keras.layers.RecurrentLayers.masked;
import static org.keratin.keras.layers.RecurrentLayers.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.SavedPart;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class BidirectionalTest {

    private static final Tensor X = sequence(1, 2, 3);

    private static Map<String, Object> sum(Object... more) {
        List<Object> all =
                new ArrayList<>(
                        List.of(
                                "units", 1,
                                "activation", "linear",
                                "use_bias", false,
                                "kernel_initializer", "ones",
                                "recurrent_initializer", "ones"));
        all.addAll(List.of(more));
        return dict("SimpleRNN", all.toArray());
    }

    private static float[] merged(String mode) {
        Layer layer =
                make("Bidirectional", "layer", sum("return_sequences", true), "merge_mode", mode);
        return layer.apply(X).toFloats();
    }

    @Test
    void putsBothDirectionsTogether() {
        // forwards 1, 3, 6 and backwards 6, 5, 3
        assertThat(merged("concat")).containsExactly(1, 6, 3, 5, 6, 3);
        assertThat(merged("sum")).containsExactly(7, 8, 9);
        assertThat(merged("mul")).containsExactly(6, 15, 18);
        assertThat(merged("ave")).containsExactly(3.5f, 4, 4.5f);
    }

    @Test
    void givesBothIfTheyAreNotMerged() {
        Layer layer = make("Bidirectional", "layer", sum(), "merge_mode", null);
        assertThat((List<?>) apply(layer, X, Map.of())).hasSize(2);
    }

    @Test
    void takesAndGivesTheStatesOfBoth() {
        Layer layer = make("Bidirectional", "layer", sum("return_state", true));
        List<Tensor> states =
                List.of(Tensor.of(new float[] {10}, 1, 1), Tensor.of(new float[] {20}, 1, 1));
        List<?> outputs = (List<?>) apply(layer, X, Map.of("initial_state", states));
        assertThat(((Tensor) outputs.get(0)).toFloats()).containsExactly(16, 26);
        assertThat(((Tensor) outputs.get(1)).toFloats()).containsExactly(16);
        assertThat(((Tensor) outputs.get(2)).toFloats()).containsExactly(26);
        assertThatThrownBy(() -> apply(layer, X, Map.of("initial_state", states.subList(0, 1))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("the states of both layers");
    }

    @Test
    void givesZeroForMaskedStepsInBothDirections() {
        Layer layer = make("Bidirectional", "layer", sum("return_sequences", true));
        assertThat(masked(layer, X, true, true, false)).containsExactly(1, 3, 3, 2, 0, 0);
    }

    @Test
    void makesTheBackwardLayerOfTheSameConfig() {
        Layer layer = make("Bidirectional", "layer", dict("LSTM", "units", 2, "name", "memory"));
        layer.buildFor(Shapes.of(Shape.of(1, 3, 4)));
        assertThat(layer.weights())
                .extracting(Variable::path)
                .containsExactly(
                        "bidirectional/forward_memory/lstm_cell/kernel",
                        "bidirectional/forward_memory/lstm_cell/recurrent_kernel",
                        "bidirectional/forward_memory/lstm_cell/bias",
                        "bidirectional/backward_memory/lstm_cell/kernel",
                        "bidirectional/backward_memory/lstm_cell/recurrent_kernel",
                        "bidirectional/backward_memory/lstm_cell/bias");
        assertThat(layer.weights().get(0).value().toFloats())
                .isNotEqualTo(layer.weights().get(3).value().toFloats());
    }

    @Test
    void writesBothLayers() {
        Map<String, Object> config = config(make("Bidirectional", "layer", sum()));
        assertThat(config.get("backward_layer"))
                .extracting("config")
                .hasFieldOrPropertyWithValue("go_backwards", true)
                .hasFieldOrPropertyWithValue("name", "backward_simple_rnn");
        assertThat(config.get("layer"))
                .extracting("config")
                .hasFieldOrPropertyWithValue("go_backwards", false)
                .hasFieldOrPropertyWithValue("name", "forward_simple_rnn");
        assertThat(config).containsKeys("merge_mode").doesNotContainKeys("twin", "forward_layer");
    }

    @Test
    void takesABackwardLayerOfItsOwn() {
        Layer layer =
                make(
                        "Bidirectional",
                        "layer",
                        sum(),
                        "backward_layer",
                        dict("GRU", "units", 3, "go_backwards", true));
        assertThat(layer.apply(X).shape()).isEqualTo(Shape.of(1, 4));
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, Shape.UNKNOWN, 1)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 4));
    }

    @Test
    void refusesLayersThatDoNotGoTogether() {
        assertThatThrownBy(() -> make("Bidirectional", "layer", sum(), "backward_layer", sum()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("go_backwards");
        assertThatThrownBy(
                        () ->
                                make(
                                        "Bidirectional",
                                        "layer",
                                        sum(),
                                        "backward_layer",
                                        sum("go_backwards", true, "return_state", true)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("return_state");
        assertThatThrownBy(() -> make("Bidirectional", "layer", sum(), "merge_mode", "max"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("merge_mode");
        assertThatThrownBy(() -> make("Bidirectional", "layer", dict("Dense", "units", 1)))
                .isInstanceOf(ConfigException.class);
    }

    @Test
    void saysWhereModelFilesHoldBothLayers() {
        Layer layer = make("Bidirectional", "layer", sum());
        assertThat(layer.savedParts())
                .extracting(SavedPart::attribute)
                .containsExactly("backward_layer", "forward_layer");
    }
}
