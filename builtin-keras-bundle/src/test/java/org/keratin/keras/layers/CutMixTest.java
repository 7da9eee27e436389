package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.Tensor;

class CutMixTest {

    @Test
    void replacesPartsByThoseOfOtherImages() {
        float[] pixels = new float[2 * 64];
        Arrays.fill(pixels, 64, 128, 1);
        float[] changed =
                train(make("CutMix", "seed", 4), Tensor.of(pixels, 2, 8, 8, 1)).toFloats();
        for (float value : changed) {
            assertThat(value).isIn(0f, 1f);
        }
        Tensor single = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);
        assertThat(train(make("CutMix"), single).toFloats()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("CutMix", "factor", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("factor");
    }
}
