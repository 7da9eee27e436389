package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class MaxPooling2DTest {

    @Test
    void takesTheLargestOfEachWindow() {
        Tensor x = floats(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 1, 2, 4, 1);
        assertThat(make("MaxPooling2D").apply(x).toFloats()).containsExactly(6, 8);
        assertThat(make("MaxPooling2D", "pool_size", List.of(1, 4)).apply(x).toFloats())
                .containsExactly(4, 8);
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        Layer layer = make("MaxPooling2D", "padding", "same", "data_format", "channels_first");
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 3, 5, 6)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, 3, 3));
    }
}
