package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.dict;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.RecurrentLayers.apply;
import static org.keratin.keras.layers.RecurrentLayers.sequence;
import static org.keratin.keras.layers.RecurrentLayers.train;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class StackedRNNCellsTest {

    private static Map<String, Object> sum(double dropout) {
        return dict(
                "SimpleRNNCell",
                "units",
                1,
                "activation",
                "linear",
                "use_bias",
                false,
                "kernel_initializer",
                "ones",
                "recurrent_initializer",
                "ones",
                "dropout",
                dropout);
    }

    private static Layer rnn(Map<String, Object> first, Map<String, Object> second) {
        return make(
                "RNN",
                "cell",
                dict("StackedRNNCells", "cells", List.of(first, second)),
                "return_sequences",
                true,
                "return_state",
                true);
    }

    @Test
    void eachCellTakesTheOutputOfTheOneBefore() {
        List<?> outputs = (List<?>) apply(rnn(sum(0), sum(0)), sequence(1, 1, 1), Map.of());
        assertThat(((Tensor) outputs.get(0)).toFloats()).containsExactly(1, 3, 6);
    }

    @Test
    void givesAListOfStatesForEachCell() {
        Layer layer = rnn(dict("LSTMCell", "units", 2), dict("GRUCell", "units", 3));
        List<?> outputs = (List<?>) apply(layer, sequence(1, 2), Map.of());
        assertThat((List<?>) outputs.get(1))
                .extracting(state -> ((Tensor) state).shape())
                .containsExactly(Shape.of(1, 2), Shape.of(1, 2));
        assertThat((List<?>) outputs.get(2))
                .extracting(state -> ((Tensor) state).shape())
                .containsExactly(Shape.of(1, 3));
    }

    @Test
    void takesTheStatesThatItGave() {
        Layer layer = rnn(sum(0), sum(0));
        List<?> before = (List<?>) apply(layer, sequence(1, 1), Map.of());
        Object states = before.subList(1, 3);
        List<?> after = (List<?>) apply(layer, sequence(1), Map.of("initial_state", states));
        assertThat(((Tensor) after.get(0)).toFloats()).containsExactly(6);
    }

    @Test
    void dropsTheSameElementsOfAnInnerCellAtEveryStep() {
        Layer layer =
                make(
                        "RNN",
                        "cell",
                        dict("StackedRNNCells", "cells", List.of(sum(0), sum(0.5))),
                        "return_sequences",
                        true);
        for (int i = 0; i < 20; i++) {
            assertThat(train(layer, sequence(1, 1, 1)).toFloats())
                    .satisfiesAnyOf(
                            found -> assertThat(found).containsExactly(0, 0, 0),
                            found -> assertThat(found).containsExactly(2, 6, 12));
        }
    }

    @Test
    void namesItsCellsApart() {
        Layer layer = rnn(sum(0), sum(0));
        apply(layer, sequence(1), Map.of());
        assertThat(layer.weights())
                .extracting(Variable::path)
                .containsExactly(
                        "rnn/stacked_rnn_cells/simple_rnn_cell/kernel",
                        "rnn/stacked_rnn_cells/simple_rnn_cell/recurrent_kernel",
                        "rnn/stacked_rnn_cells/simple_rnn_cell_1/kernel",
                        "rnn/stacked_rnn_cells/simple_rnn_cell_1/recurrent_kernel");
    }

    @Test
    void refusesNoCells() {
        assertThatThrownBy(() -> make("StackedRNNCells", "cells", List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("at least one cell");
    }

    @Test
    void saysWhereModelFilesHoldItsCells() {
        Map<String, Layer> rnn = rnn(sum(0), sum(0)).savedParts().get(0).paths();
        assertThat(rnn).containsOnlyKeys("cell");
        assertThat(rnn.get("cell").savedParts().get(0).paths().keySet())
                .containsExactly("cells/simple_rnn_cell", "cells/simple_rnn_cell_1");
    }
}
