package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class Conv3DTest {

    @Test
    void sumsEachWindow() {
        Layer conv =
                make(
                        "Conv3D",
                        "filters",
                        2,
                        "kernel_size",
                        List.of(1, 2, 2),
                        "kernel_initializer",
                        "ones");
        Tensor x = floats(new float[] {1, 2, 3, 4, 10, 20, 30, 40}, 1, 2, 2, 2, 1);
        assertThat(conv.apply(x).shape()).isEqualTo(Shape.of(1, 2, 1, 1, 2));
        assertThat(conv.apply(x).toFloats()).containsExactly(10, 10, 100, 100);
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        Layer conv =
                make(
                        "Conv3D",
                        "filters",
                        4,
                        "kernel_size",
                        3,
                        "data_format",
                        "channels_first",
                        "padding",
                        "same",
                        "strides",
                        2);
        assertThat(conv.computeOutputShape(Shape.of(Shape.UNKNOWN, 3, 8, 9, 10)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 4, 4, 5, 5));
    }
}
