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

class RandomInvertTest {
    private static final Tensor X = Tensor.of(new float[] {0, 100, 200, 255}, 1, 2, 2, 1);

    @Test
    void turnsImagesIntoNegatives() {
        Layer layer = make("RandomInvert", "factor", List.of(1, 1));
        assertThat(train(layer, X).toFloats()).containsExactly(255, 155, 55, 0);
        Layer never = make("RandomInvert", "factor", List.of(0, 0));
        assertThat(train(never, X).toFloats()).containsExactly(0, 100, 200, 255);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("RandomInvert", "factor", 1.5))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("factor");
    }
}
