package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class Conv2DTest {

    @Test
    void sumsEachWindow() {
        Layer conv =
                make(
                        "Conv2D",
                        "filters",
                        1,
                        "kernel_size",
                        List.of(2, 1),
                        "kernel_initializer",
                        "ones");
        Tensor x = floats(new float[] {1, 2, 3, 10, 20, 30}, 1, 2, 3, 1);
        assertThat(conv.apply(x).shape()).isEqualTo(Shape.of(1, 1, 3, 1));
        assertThat(conv.apply(x).toFloats()).containsExactly(11, 22, 33);
    }

    @Test
    void writesItselfUnderItsShorterName() {
        Layer conv = make("Convolution2D", "filters", 1, "kernel_size", 3);
        assertThat(Layers.written(conv)).containsEntry("class_name", "Conv2D");
        assertThat(Layers.config(conv)).containsEntry("kernel_size", List.of(3L, 3L));
    }

    @Test
    void refusesCausalPadding() {
        assertThatThrownBy(
                        () -> make("Conv2D", "filters", 1, "kernel_size", 3, "padding", "causal"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("padding: expected valid or same");
    }
}
