package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class SeparableConv1DTest {

    @Test
    void convolvesEachChannelThenMixesThem() {
        Layer layer =
                make(
                        "SeparableConv1D",
                        "filters",
                        1,
                        "kernel_size",
                        2,
                        "depthwise_initializer",
                        "ones",
                        "pointwise_initializer",
                        "ones");
        Tensor x = floats(new float[] {1, 10, 2, 20, 3, 30}, 1, 3, 2);
        assertThat(layer.apply(x).toFloats()).containsExactly(33, 55);
        assertThat(layer.weights())
                .extracting(Variable::name)
                .containsExactly("depthwise_kernel", "pointwise_kernel", "bias");
    }

    @Test
    void refusesConfigsThatMakeNoSense() {
        assertThatThrownBy(() -> make("SeparableConv1D", "filters", 0, "kernel_size", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("filters");
        assertThatThrownBy(
                        () ->
                                make(
                                        "SeparableConv1D",
                                        "filters",
                                        1,
                                        "kernel_size",
                                        2,
                                        "padding",
                                        "causal"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("padding");
    }
}
