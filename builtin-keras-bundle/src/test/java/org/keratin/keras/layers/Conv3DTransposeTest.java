package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;

class Conv3DTransposeTest {

    @Test
    void spreadsEachElementOut() {
        Layer layer =
                make(
                        "Conv3DTranspose",
                        "filters",
                        1,
                        "kernel_size",
                        List.of(1, 1, 2),
                        "kernel_initializer",
                        "ones");
        assertThat(layer.apply(floats(new float[] {1, 2}, 1, 1, 1, 2, 1)).toFloats())
                .containsExactly(1, 3, 2);
        assertThat(layer.computeOutputShape(Shape.of(1, 2, 3, 4, 1)))
                .isEqualTo(Shape.of(1, 2, 3, 5, 1));
    }
}
