package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class GlobalMaxPooling3DTest {

    @Test
    void takesTheLargestOfEachChannel() {
        Tensor x = floats(new float[] {1, 2, 3, 4}, 1, 1, 2, 1, 2);
        assertThat(make("GlobalMaxPooling3D").apply(x).toFloats()).containsExactly(3, 4);
    }
}
