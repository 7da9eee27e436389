package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class AdaptiveAveragePooling1DTest {

    @Test
    void takesTheMeanOfEachPart() {
        Tensor x = floats(new float[] {1, 2, 3, 4, 5}, 1, 5, 1);
        assertThat(make("AdaptiveAveragePooling1D", "output_size", 2).apply(x).toFloats())
                .containsExactly(2, 4);
    }

    @Test
    void repeatsElementsWhereThereAreMoreParts() {
        Tensor x = floats(new float[] {1, 3}, 1, 2, 1);
        assertThat(make("AdaptiveAveragePooling1D", "output_size", 3).apply(x).toFloats())
                .containsExactly(1, 2, 3);
    }
}
