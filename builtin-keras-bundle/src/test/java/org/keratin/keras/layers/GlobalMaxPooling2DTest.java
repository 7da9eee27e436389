package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class GlobalMaxPooling2DTest {

    @Test
    void takesTheLargestOfEachChannel() {
        Tensor x = floats(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);
        assertThat(make("GlobalMaxPooling2D").apply(x).toFloats()).containsExactly(4);
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        Layer layer = make("GlobalMaxPooling2D", "keepdims", true, "data_format", "channels_first");
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 3, Shape.UNKNOWN, 6)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, 1, 1));
    }
}
