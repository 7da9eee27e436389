package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class UpSampling3DTest {

    @Test
    void repeatsAlongEachAxis() {
        Tensor x = floats(new float[] {1, 2}, 1, 1, 1, 2, 1);
        assertThat(make("UpSampling3D", "size", List.of(1, 2, 1)).apply(x).toFloats())
                .containsExactly(1, 2, 1, 2);
        Layer first =
                make("UpSampling3D", "size", List.of(1, 1, 2), "data_format", "channels_first");
        assertThat(first.apply(x).toFloats()).containsExactly(1, 1, 2, 2);
        assertThat(first.computeOutputShape(Shape.of(1, 1, 1, 2, 1)))
                .isEqualTo(Shape.of(1, 1, 1, 2, 2));
    }
}
