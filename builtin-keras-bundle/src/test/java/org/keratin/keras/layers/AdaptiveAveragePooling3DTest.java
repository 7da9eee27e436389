package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class AdaptiveAveragePooling3DTest {

    @Test
    void takesTheMeanOfEachPart() {
        Tensor x = floats(new float[] {1, 2, 3, 4}, 1, 1, 2, 2, 1);
        Layer layer = make("AdaptiveAveragePooling3D", "output_size", List.of(1, 2, 1));
        assertThat(layer.apply(x).toFloats()).containsExactly(1.5f, 3.5f);
    }
}
