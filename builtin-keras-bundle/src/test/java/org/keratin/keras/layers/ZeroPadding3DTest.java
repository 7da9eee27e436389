package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ZeroPadding3DTest {

    @Test
    void putsZerosAround() {
        Tensor x = floats(new float[] {1, 2}, 1, 2, 1, 1, 1);
        Layer layer =
                make("ZeroPadding3D", "padding", List.of(0, 0, 1), "data_format", "channels_first");
        assertThat(layer.apply(x).shape()).isEqualTo(Shape.of(1, 2, 1, 1, 3));
        assertThat(layer.apply(x).toFloats()).containsExactly(0, 1, 0, 0, 2, 0);
    }

    @Test
    void padsEveryAxisByOneIfNothingIsSaid() {
        assertThat(make("ZeroPadding3D").computeOutputShape(Shape.of(1, 2, 3, 4, 5)))
                .isEqualTo(Shape.of(1, 4, 5, 6, 5));
    }
}
