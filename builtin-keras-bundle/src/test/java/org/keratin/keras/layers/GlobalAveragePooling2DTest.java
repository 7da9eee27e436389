package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class GlobalAveragePooling2DTest {

    @Test
    void takesTheMeanOfEachChannel() {
        Tensor x = floats(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);
        assertThat(make("GlobalAveragePooling2D").apply(x).toFloats()).containsExactly(2.5f);
        assertThat(make("GlobalAveragePooling2D", "keepdims", true).apply(x).shape())
                .isEqualTo(Shape.of(1, 1, 1, 1));
    }
}
