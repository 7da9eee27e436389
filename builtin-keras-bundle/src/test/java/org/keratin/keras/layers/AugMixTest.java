package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class AugMixTest {
    private static final Tensor X = noise();

    private static Tensor noise() {
        float[] values = new float[2 * 4 * 4 * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 37 % 256;
        }
        return Tensor.of(values, 2, 4, 4, 3);
    }

    @Test
    void changesImagesWithinTheirRange() {
        Layer layer = make("AugMix", "seed", 7);
        for (int i = 0; i < 10; i++) {
            Tensor changed = train(layer, X);
            assertThat(changed.shape()).isEqualTo(X.shape());
            for (float value : changed.toFloats()) {
                assertThat(value).isBetween(-0.01f, 255.01f);
            }
        }
    }

    @Test
    void changesThemTheSameForTheSameSeed() {
        float[] first = train(make("AugMix", "seed", 3), X).toFloats();
        assertThat(train(make("AugMix", "seed", 3), X).toFloats()).containsExactly(first);
        assertThat(first).isNotEqualTo(X.toFloats());
    }

    @Test
    void leavesImagesOutsideOfTraining() {
        assertThat(make("AugMix").apply(X).toFloats()).containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("AugMix", "factor", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("factor");
    }
}
