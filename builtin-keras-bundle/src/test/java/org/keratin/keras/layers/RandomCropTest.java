package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class RandomCropTest {
    private static final Tensor X =
            Tensor.of(
                    new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, 1, 4, 4, 1);

    @Test
    void cutsAPartOut() {
        Layer layer = make("RandomCrop", "height", 2, "width", 2, "seed", 1);
        for (int i = 0; i < 10; i++) {
            float[] part = train(layer, X).toFloats();
            assertThat(part[1] - part[0]).isEqualTo(1);
            assertThat(part[2] - part[0]).isEqualTo(4);
        }
        assertThat(layer.apply(X).shape()).isEqualTo(Shape.of(1, 4, 4, 1));
    }

    @Test
    void stretchesSmallerImages() {
        Layer layer = make("RandomCrop", "height", 8, "width", 8);
        assertThat(train(layer, X).shape()).isEqualTo(Shape.of(1, 8, 8, 1));
    }

    @Test
    void writesTheSeedThatItMadeUp() {
        Object seed = Layers.config(make("RandomCrop", "height", 2, "width", 2)).get("seed");
        assertThat(seed).isInstanceOf(Long.class);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("RandomCrop", "width", 0, "height", 1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("width");
    }
}
