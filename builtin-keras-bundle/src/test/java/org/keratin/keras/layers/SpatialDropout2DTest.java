package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class SpatialDropout2DTest {

    @Test
    void dropsChannelsAsAWhole() {
        Tensor x = CpuOps.instance().ones(Shape.of(4, 2, 3, 8));
        float[] dropped = train(make("SpatialDropout2D", "rate", 0.5, "seed", 1), x).toFloats();
        assertThat(dropped).contains(0f).contains(2f);
        for (int i = 0; i < dropped.length; i++) {
            int firstPlace = i / 48 * 48 + i % 8;
            assertThat(dropped[i]).isEqualTo(dropped[firstPlace]);
        }
    }

    @Test
    void takesTheChannelsInFront() {
        Tensor x = CpuOps.instance().ones(Shape.of(4, 8, 2, 3));
        Layer layer =
                make("SpatialDropout2D", "rate", 0.5, "seed", 1, "data_format", "channels_first");
        float[] dropped = train(layer, x).toFloats();
        assertThat(dropped).contains(0f).contains(2f);
        for (int i = 0; i < dropped.length; i++) {
            assertThat(dropped[i]).isEqualTo(dropped[i / 6 * 6]);
        }
    }
}
