package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class EqualizationTest {

    @Test
    void spreadsValues() {
        Tensor x = Tensor.of(new float[] {10, 10, 20, 30}, 1, 2, 2, 1);
        assertThat(train(make("Equalization"), x).toFloats()).containsExactly(0, 0, 128, 255);
        assertThat(make("Equalization").apply(x).toFloats()).containsExactly(10, 10, 20, 30);
    }

    @Test
    void leavesAChannelOfOneValue() {
        Tensor x = Tensor.of(new float[] {7, 7, 7, 7}, 1, 1, 2, 2);
        Layer layer = make("Equalization", "data_format", "channels_first");
        assertThat(train(layer, x).toFloats()).containsExactly(7, 7, 7, 7);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("Equalization", "bins", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("bins");
    }
}
