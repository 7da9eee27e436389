package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class RandomPosterizationTest {
    private static final Tensor X = Tensor.of(new float[] {0, 100, 200, 255}, 1, 2, 2, 1);

    @Test
    void keepsTheHighestBits() {
        Layer layer = make("RandomPosterization", "factor", List.of(2, 2));
        assertThat(train(layer, X).toFloats()).containsExactly(0, 64, 192, 192);
    }

    @Test
    void keepsAsManyBitsAsAreDrawn() {
        Layer layer = make("RandomPosterization", "factor", List.of(1, 3));
        assertThat(train(layer, X).toFloats()[1]).isIn(0f, 64f);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("RandomPosterization", "factor", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("from 1.0 to 8.0");
    }
}
