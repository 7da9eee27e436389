package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class Conv2DTransposeTest {

    @Test
    void spreadsEachElementOut() {
        Layer layer =
                make(
                        "Conv2DTranspose",
                        "filters",
                        2,
                        "kernel_size",
                        2,
                        "strides",
                        2,
                        "kernel_initializer",
                        "ones",
                        "use_bias",
                        false);
        Tensor x = floats(new float[] {1, 2}, 1, 1, 2, 1);
        Tensor spread = layer.apply(x);
        assertThat(spread.shape()).isEqualTo(Shape.of(1, 2, 4, 2));
        assertThat(spread.toFloats())
                .containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1, 2, 2, 2, 2);
        assertThat(layer.weights().get(0).shape()).isEqualTo(Shape.of(2, 2, 2, 1));
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        Layer layer =
                make(
                        "Conv2DTranspose",
                        "filters",
                        2,
                        "kernel_size",
                        3,
                        "data_format",
                        "channels_first");
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 1, Shape.UNKNOWN, 4)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 2, Shape.UNKNOWN, 6));
    }
}
