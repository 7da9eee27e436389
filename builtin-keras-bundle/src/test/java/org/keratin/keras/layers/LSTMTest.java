package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.config;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.RecurrentLayers.apply;
import static org.keratin.keras.layers.RecurrentLayers.sequence;
import static org.keratin.keras.layers.RecurrentLayers.train;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class LSTMTest {

    /** One whose gates are open, and whose candidate is the input. */
    private static Layer open(Object... more) {
        Object[] all = {
            "units", 1,
            "activation", "linear",
            "recurrent_activation", "linear",
            "kernel_initializer", "zeros",
            "recurrent_initializer", "zeros",
            "return_state", true
        };
        Object[] both = new Object[all.length + more.length];
        System.arraycopy(all, 0, both, 0, all.length);
        System.arraycopy(more, 0, both, all.length, more.length);
        Layer layer = make("LSTM", both);
        layer.buildFor(Shapes.of(Shape.of(1, 3, 1)));
        layer.weights().get(0).assign(Tensor.of(new float[] {0, 0, 1, 0}, 1, 4));
        layer.weights().get(2).assign(Tensor.of(new float[] {1, 1, 0, 2}, 4));
        return layer;
    }

    @Test
    void carriesWhatItIsGiven() {
        List<?> outputs = (List<?>) apply(open(), sequence(1, 2, 3), Map.of());
        // The output gate is 2.
        assertThat(outputs)
                .extracting(tensor -> ((Tensor) tensor).doubleAt(0))
                .containsExactly(12.0, 12.0, 6.0);
    }

    @Test
    void startsWithTheForgetGateOpen() {
        Layer layer = make("LSTM", "units", 2);
        layer.buildFor(Shapes.of(Shape.of(1, 3, 1)));
        assertThat(layer.weights().get(2).value().toFloats())
                .containsExactly(0, 0, 1, 1, 0, 0, 0, 0);
        Layer closed = make("LSTM", "units", 1, "unit_forget_bias", false);
        closed.buildFor(Shapes.of(Shape.of(1, 3, 1)));
        assertThat(closed.weights().get(2).value().toFloats()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void dropsForEachGateApartIfItDropsStatesToo() {
        Layer layer = make("LSTM", "units", 3, "dropout", 0.5, "recurrent_dropout", 0.5, "seed", 1);
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 1, 3, 2);
        float[] inference = layer.apply(x).toFloats();
        assertThat(train(layer, x).toFloats()).isNotEqualTo(inference);
        assertThat(layer.apply(x).toFloats()).isEqualTo(inference);
    }

    @Test
    void writesItsCellsArgumentsAsItsOwn() {
        assertThat(config(make("LSTM", "units", 2, "dropout", 1.5)))
                .containsEntry("units", 2L)
                .containsEntry("unit_forget_bias", true)
                .containsEntry("dropout", 1.0)
                .containsEntry("activity_regularizer", null)
                .doesNotContainKey("cell");
    }
}
