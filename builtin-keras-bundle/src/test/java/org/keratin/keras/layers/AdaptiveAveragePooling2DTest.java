package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class AdaptiveAveragePooling2DTest {

    @Test
    void takesTheMeanOfEachPart() {
        Tensor x = floats(new float[] {1, 2, 3, 4, 10, 20, 30, 40}, 1, 2, 2, 2);
        Layer layer =
                make("AdaptiveAveragePooling2D", "output_size", 1, "data_format", "channels_first");
        assertThat(layer.apply(x).toFloats()).containsExactly(2.5f, 25);
        assertThat(layer.apply(x).shape()).isEqualTo(Shape.of(1, 2, 1, 1));
    }
}
