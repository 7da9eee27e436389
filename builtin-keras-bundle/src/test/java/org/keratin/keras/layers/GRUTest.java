package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.RecurrentLayers.sequence;

import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class GRUTest {

    /** One that adds the input to {@code r} times the state, plus 1 if it resets afterwards. */
    private static Layer layer(boolean resetAfter, float r) {
        Layer layer =
                make(
                        "GRU",
                        "units",
                        1,
                        "activation",
                        "linear",
                        "recurrent_activation",
                        "linear",
                        "reset_after",
                        resetAfter);
        layer.buildFor(Shapes.of(Shape.of(1, 3, 1)));
        layer.weights().get(0).assign(Tensor.of(new float[] {0, 0, 1}, 1, 3));
        layer.weights().get(1).assign(Tensor.of(new float[] {0, 0, 1}, 1, 3));
        layer.weights()
                .get(2)
                .assign(
                        resetAfter
                                ? Tensor.of(new float[] {0, r, 0, 0, 0, 1}, 2, 3)
                                : Tensor.of(new float[] {0, r, 0}, 3));
        return layer;
    }

    @Test
    void dampsTheProductAndItsBiasIfItResetsAfterwards() {
        // 1 + 2 (0 + 1) = 3, 1 + 2 (3 + 1) = 9
        assertThat(layer(true, 2).apply(sequence(1, 1)).toFloats()).containsExactly(9);
    }

    @Test
    void dampsTheStateIfItResetsBefore() {
        // 1 + 2 * 0 = 1, 1 + 2 * 1 = 3
        assertThat(layer(false, 2).apply(sequence(1, 1)).toFloats()).containsExactly(3);
    }

    @Test
    void keepsTheStateWhereTheUpdateGateIsOne() {
        Layer layer = layer(false, 0);
        layer.weights().get(2).assign(Tensor.of(new float[] {1, 0, 0}, 3));
        assertThat(layer.apply(sequence(5, 6)).toFloats()).containsExactly(0);
    }

    @Test
    void hasTwoRowsOfBiasOnlyIfItResetsAfterwards() {
        assertThat(layer(true, 1).weights().get(2).shape()).isEqualTo(Shape.of(2, 3));
        assertThat(layer(false, 1).weights().get(2).shape()).isEqualTo(Shape.of(3));
    }

    @Test
    void dropsInBothForms() {
        for (boolean resetAfter : new boolean[] {true, false}) {
            Layer layer =
                    make(
                            "GRU",
                            "units",
                            2,
                            "reset_after",
                            resetAfter,
                            "dropout",
                            0.5,
                            "recurrent_dropout",
                            0.5,
                            "seed",
                            3);
            Tensor x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 1, 3, 2);
            float[] inference = layer.apply(x).toFloats();
            assertThat(RecurrentLayers.train(layer, x).toFloats()).isNotEqualTo(inference);
            assertThat(layer.apply(x).toFloats()).isEqualTo(inference);
        }
    }
}
