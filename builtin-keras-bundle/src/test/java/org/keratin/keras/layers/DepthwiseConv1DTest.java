package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class DepthwiseConv1DTest {

    @Test
    void convolvesEachChannelOnItsOwn() {
        Layer layer =
                make(
                        "DepthwiseConv1D",
                        "kernel_size",
                        2,
                        "depth_multiplier",
                        2,
                        "depthwise_initializer",
                        "ones");
        Tensor x = floats(new float[] {1, 10, 2, 20}, 1, 2, 2);
        assertThat(layer.apply(x).toFloats()).containsExactly(3, 3, 30, 30);
        assertThat(layer.weights()).extracting(Variable::name).containsExactly("kernel", "bias");
        assertThat(layer.weights().get(1).shape()).isEqualTo(Shape.of(4));
    }

    @Test
    void refusesConfigsThatMakeNoSense() {
        assertThatThrownBy(() -> make("DepthwiseConv1D", "kernel_size", 2, "padding", "causal"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("padding: expected valid or same");
        assertThatThrownBy(() -> make("DepthwiseConv1D", "kernel_size", 2, "depth_multiplier", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("depth_multiplier");
    }
}
