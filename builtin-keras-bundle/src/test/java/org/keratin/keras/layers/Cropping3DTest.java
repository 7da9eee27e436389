package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class Cropping3DTest {

    @Test
    void leavesOutTheEdges() {
        Tensor x = floats(new float[27], 1, 3, 3, 3, 1);
        assertThat(make("Cropping3D").apply(x).shape()).isEqualTo(Shape.of(1, 1, 1, 1, 1));
        Layer layer = make("Cropping3D", "cropping", List.of(0, 0, List.of(2, 0)));
        assertThat(layer.apply(x).shape()).isEqualTo(Shape.of(1, 3, 3, 1, 1));
    }
}
