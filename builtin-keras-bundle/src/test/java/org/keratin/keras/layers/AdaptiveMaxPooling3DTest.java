package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class AdaptiveMaxPooling3DTest {

    @Test
    void takesTheLargestOfEachPart() {
        Tensor x = floats(new float[] {1, 2, 3, 4}, 1, 1, 2, 2, 1);
        assertThat(make("AdaptiveMaxPooling3D", "output_size", 1).apply(x).toFloats())
                .containsExactly(4);
    }
}
