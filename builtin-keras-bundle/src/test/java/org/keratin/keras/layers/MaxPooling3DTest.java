package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class MaxPooling3DTest {

    @Test
    void takesTheLargestOfEachWindow() {
        Tensor x = floats(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 1, 2, 2, 2, 1);
        assertThat(make("MaxPooling3D").apply(x).toFloats()).containsExactly(8);
        assertThat(make("MaxPooling3D", "pool_size", List.of(1, 2, 2)).apply(x).shape())
                .isEqualTo(Shape.of(1, 2, 1, 1, 1));
    }
}
