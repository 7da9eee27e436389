package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class AveragePooling3DTest {

    @Test
    void takesTheMeanOfEachWindow() {
        Layer layer = make("AveragePooling3D", "pool_size", List.of(2, 1, 1));
        Tensor x = floats(new float[] {1, 2, 3, 4}, 1, 2, 2, 1, 1);
        assertThat(layer.apply(x).toFloats()).containsExactly(2, 3);
        assertThat(layer.computeOutputShape(Shape.of(1, 4, 2, 1, 1)))
                .isEqualTo(Shape.of(1, 2, 2, 1, 1));
    }
}
