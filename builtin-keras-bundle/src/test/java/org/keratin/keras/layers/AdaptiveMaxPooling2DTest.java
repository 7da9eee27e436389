package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class AdaptiveMaxPooling2DTest {

    @Test
    void takesTheLargestOfEachPart() {
        Tensor x = floats(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3, 1);
        Layer layer = make("AdaptiveMaxPooling2D", "output_size", List.of(1, 3));
        assertThat(layer.apply(x).toFloats()).containsExactly(4, 5, 6);
    }
}
