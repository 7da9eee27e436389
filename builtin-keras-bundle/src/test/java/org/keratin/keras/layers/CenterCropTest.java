package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class CenterCropTest {
    private static final Tensor X =
            Tensor.of(
                    new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, 1, 4, 4, 1);

    @Test
    void cutsTheMiddleOut() {
        Layer layer = make("CenterCrop", "height", 2, "width", 2);
        assertThat(layer.apply(X).toFloats()).containsExactly(5, 6, 9, 10);
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 4, 4, 3)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 2, 2, 3));
        Layer first = make("CenterCrop", "height", 2, "width", 4, "data_format", "channels_first");
        assertThat(first.apply(Tensor.of(X.toFloats(), 1, 4, 4)).toFloats())
                .containsExactly(4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void stretchesSmallerImages() {
        Layer layer = make("CenterCrop", "height", 8, "width", 8);
        assertThat(layer.apply(X).shape()).isEqualTo(Shape.of(1, 8, 8, 1));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> make("CenterCrop", "height", 0, "width", 1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("height");
    }
}
