package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ZeroPadding2DTest {

    @Test
    void putsZerosAround() {
        Tensor x = floats(new float[] {1, 2}, 1, 1, 2, 1);
        Layer layer = make("ZeroPadding2D", "padding", List.of(List.of(1, 0), List.of(0, 1)));
        assertThat(layer.apply(x).shape()).isEqualTo(Shape.of(1, 2, 3, 1));
        assertThat(layer.apply(x).toFloats()).containsExactly(0, 0, 0, 1, 2, 0);
    }

    @Test
    void writesPairs() {
        assertThat(Layers.config(make("ZeroPadding2D", "padding", List.of(1, 2))))
                .containsEntry("padding", List.of(List.of(1L, 1L), List.of(2L, 2L)));
    }
}
