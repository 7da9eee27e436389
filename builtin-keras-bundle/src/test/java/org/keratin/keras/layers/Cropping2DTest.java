package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class Cropping2DTest {

    private static final Tensor X = floats(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3, 1);

    @Test
    void leavesOutTheEdges() {
        Layer layer = make("Cropping2D", "cropping", List.of(List.of(1, 0), List.of(0, 1)));
        assertThat(layer.apply(X).toFloats()).containsExactly(4, 5);
    }

    @Test
    void leavesOutNothingIfNothingIsSaid() {
        assertThat(make("Cropping2D").apply(X).toFloats()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(Layers.config(make("Cropping2D")))
                .containsEntry("cropping", List.of(List.of(0L, 0L), List.of(0L, 0L)));
    }

    @Test
    void takesTheChannelsInFront() {
        Layer layer =
                make("Cropping2D", "cropping", List.of(0, 1), "data_format", "channels_first");
        Tensor x = floats(new float[] {1, 2, 3, 4, 5, 6}, 1, 1, 2, 3);
        assertThat(layer.apply(x).toFloats()).containsExactly(2, 5);
    }
}
