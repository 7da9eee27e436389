package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class ContrastLimitedAdaptiveHistogramEqualizationTest {

    @Test
    void equalizesOneTile() {
        Layer layer =
                make(
                        "ContrastLimitedAdaptiveHistogramEqualization",
                        "tile_grid_size",
                        List.of(1, 1),
                        "clip_limit",
                        0.0);
        Tensor x = Tensor.of(new float[] {0, 10, 20, 30}, 1, 2, 2, 1);
        assertThat(layer.apply(x).toFloats()).containsExactly(0, 85, 170, 255);
        Tensor first = Tensor.of(new float[] {0, 10, 20, 30}, 1, 1, 2, 2);
        Layer channelsFirst =
                make(
                        "ContrastLimitedAdaptiveHistogramEqualization",
                        "tile_grid_size",
                        List.of(1, 1),
                        "clip_limit",
                        0.0,
                        "data_format",
                        "channels_first");
        assertThat(channelsFirst.apply(first).toFloats()).containsExactly(0, 85, 170, 255);
    }

    @Test
    void keepsIntegers() {
        Layer layer =
                make(
                        "ContrastLimitedAdaptiveHistogramEqualization",
                        "tile_grid_size",
                        List.of(1, 1));
        Tensor x = Tensor.of(new int[] {0, 10, 20, 30}, 1, 2, 2, 1);
        assertThat(layer.apply(x).dtype()).isEqualTo(DType.INT32);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(
                        () ->
                                make(
                                        "ContrastLimitedAdaptiveHistogramEqualization",
                                        "tile_grid_size",
                                        List.of(0, 1)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("a list of two ints above 0");
    }
}
