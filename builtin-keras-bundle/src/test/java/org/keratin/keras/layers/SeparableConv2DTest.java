package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class SeparableConv2DTest {

    @Test
    void convolvesEachChannelThenMixesThem() {
        Layer layer =
                make(
                        "SeparableConv2D",
                        "filters",
                        2,
                        "kernel_size",
                        List.of(1, 2),
                        "depth_multiplier",
                        2,
                        "depthwise_initializer",
                        "ones",
                        "pointwise_initializer",
                        "ones");
        Tensor x = floats(new float[] {1, 2}, 1, 1, 2, 1);
        assertThat(layer.apply(x).toFloats()).containsExactly(6, 6);
        assertThat(layer.weights().get(1).shape()).isEqualTo(Shape.of(1, 1, 2, 2));
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 4, 4, 1)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 4, 3, 2));
    }
}
