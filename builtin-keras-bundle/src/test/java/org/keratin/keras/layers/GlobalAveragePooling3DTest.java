package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class GlobalAveragePooling3DTest {

    @Test
    void takesTheMeanOfEachChannel() {
        Tensor x = floats(new float[] {1, 2, 3, 4}, 1, 2, 1, 1, 2);
        Layer layer = make("GlobalAveragePooling3D", "data_format", "channels_first");
        assertThat(layer.apply(x).toFloats()).containsExactly(1.5f, 3.5f);
    }
}
