package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class Conv1DTransposeTest {

    private static final Tensor X = floats(new float[] {1, 2}, 1, 2, 1);

    private static Layer ones(int stride, String padding, Integer outputPadding) {
        return make(
                "Conv1DTranspose",
                "filters",
                1,
                "kernel_size",
                3,
                "strides",
                stride,
                "padding",
                padding,
                "output_padding",
                outputPadding,
                "kernel_initializer",
                "ones");
    }

    @Test
    void spreadsEachElementOut() {
        assertThat(ones(1, "valid", null).apply(X).toFloats()).containsExactly(1, 3, 3, 2);
        assertThat(ones(2, "valid", null).apply(X).toFloats()).containsExactly(1, 1, 3, 2, 2);
    }

    @Test
    void keepsTheLengthTimesTheStride() {
        Layer layer = ones(2, "same", null);
        assertThat(layer.apply(X).shape()).isEqualTo(Shape.of(1, 4, 1));
        assertThat(layer.computeOutputShape(Shape.of(1, 5, 1))).isEqualTo(Shape.of(1, 10, 1));
    }

    @Test
    void addsElementsBehind() {
        assertThat(ones(2, "valid", 1).apply(X).toFloats()).containsExactly(1, 1, 3, 2, 2, 0);
        assertThat(Layers.config(ones(2, "valid", 1))).containsEntry("output_padding", List.of(1L));
    }

    @Test
    void refusesConfigsThatMakeNoSense() {
        assertThatThrownBy(() -> ones(2, "same", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("output_padding: expected less than the strides");
        assertThatThrownBy(() -> ones(2, "causal", null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("padding");
        assertThatThrownBy(
                        () ->
                                make(
                                        "Conv1DTranspose",
                                        "filters",
                                        1,
                                        "kernel_size",
                                        2,
                                        "strides",
                                        2,
                                        "dilation_rate",
                                        2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dilation_rate");
    }
}
