package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class DepthwiseConv2DTest {

    @Test
    void convolvesEachChannelOnItsOwn() {
        Layer layer =
                make(
                        "DepthwiseConv2D",
                        "kernel_size",
                        2,
                        "data_format",
                        "channels_first",
                        "depthwise_initializer",
                        "ones");
        Tensor x = floats(new float[] {1, 2, 3, 4, 10, 20, 30, 40}, 1, 2, 2, 2);
        assertThat(layer.apply(x).shape()).isEqualTo(Shape.of(1, 2, 1, 1));
        assertThat(layer.apply(x).toFloats()).containsExactly(10, 100);
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        Layer layer =
                make("DepthwiseConv2D", "kernel_size", 3, "depth_multiplier", 4, "padding", "same");
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 8, Shape.UNKNOWN, 3)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 8, Shape.UNKNOWN, 12));
        assertThat(layer.computeOutputShape(Shape.of(1, 8, 8, Shape.UNKNOWN)))
                .isEqualTo(Shape.of(1, 8, 8, Shape.UNKNOWN));
    }
}
