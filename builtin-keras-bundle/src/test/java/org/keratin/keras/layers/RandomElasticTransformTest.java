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

class RandomElasticTransformTest {
    private static final Tensor X = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);

    @Test
    void movesPixels() {
        float[] line = new float[64];
        for (int i = 0; i < 64; i++) {
            line[i] = i % 8;
        }
        Tensor x = Tensor.of(line, 1, 8, 8, 1);
        Layer layer =
                make(
                        "RandomElasticTransform",
                        "factor",
                        List.of(1, 1),
                        "scale",
                        List.of(1, 1),
                        "seed",
                        2);
        float[] changed = train(layer, x).toFloats();
        assertThat(changed).isNotEqualTo(line);
        for (float value : changed) {
            assertThat(value).isBetween(-0.01f, 7.01f);
        }
        assertThat(train(make("RandomElasticTransform", "scale", 0), X).toFloats())
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void leavesImagesOutsideOfTraining() {
        assertThat(make("RandomElasticTransform").apply(X).toFloats())
                .containsExactly(X.toFloats());
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomElasticTransform", "fill_mode", "none"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("fill_mode");
    }
}
