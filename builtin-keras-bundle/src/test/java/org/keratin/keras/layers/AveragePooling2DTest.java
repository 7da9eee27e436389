package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class AveragePooling2DTest {

    @Test
    void takesTheMeanOfEachWindow() {
        Layer layer = make("AvgPool2D", "pool_size", 2, "data_format", "channels_first");
        Tensor x = floats(new float[] {1, 2, 3, 4, 10, 20, 30, 40}, 1, 2, 2, 2);
        assertThat(layer.apply(x).toFloats()).containsExactly(2.5f, 25);
        assertThat(Layers.written(layer)).containsEntry("class_name", "AveragePooling2D");
    }
}
