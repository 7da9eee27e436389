package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ResizingTest {
    private static final Tensor X =
            Tensor.of(
                    new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, 1, 4, 4, 1);

    @Test
    void resizesImages() {
        Layer nearest = make("Resizing", "height", 2, "width", 2, "interpolation", "nearest");
        assertThat(nearest.apply(X).shape()).isEqualTo(Shape.of(1, 2, 2, 1));
        Layer linear = make("Resizing", "height", 2, "width", 2);
        assertThat(linear.apply(X).toFloats()).containsExactly(2.5f, 4.5f, 10.5f, 12.5f);
    }

    @Test
    void keepsIntegersAndRoundsThem() {
        Tensor x = Tensor.of(new int[] {0, 1, 2, 5}, 1, 4, 1, 1);
        Tensor resized = make("Resizing", "height", 2, "width", 1).apply(x);
        assertThat(resized.dtype()).isEqualTo(DType.INT32);
        assertThat(resized.toInts()).containsExactly(0, 4);
    }

    @Test
    void takesOneImageWithChannelsInFront() {
        Layer layer = make("Resizing", "height", 2, "width", 4, "data_format", "channels_first");
        assertThat(layer.apply(Tensor.of(new float[48], 3, 4, 4)).shape())
                .isEqualTo(Shape.of(3, 2, 4));
    }

    @Test
    void refusesBothWaysOfKeepingTheAspect() {
        assertThatThrownBy(
                        () ->
                                make(
                                        "Resizing",
                                        "height",
                                        2,
                                        "width",
                                        2,
                                        "crop_to_aspect_ratio",
                                        true,
                                        "pad_to_aspect_ratio",
                                        true))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("pad_to_aspect_ratio");
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(
                        () -> make("Resizing", "interpolation", "cubist", "height", 1, "width", 1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("interpolation");
    }
}
