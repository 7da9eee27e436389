package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class RandomErasingTest {

    @Test
    void replacesARectangle() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);
        Layer whole =
                make(
                        "RandomErasing",
                        "factor",
                        List.of(1, 1),
                        "scale",
                        List.of(1, 1),
                        "fill_value",
                        7);
        assertThat(train(whole, x).toFloats()).containsExactly(7, 7, 7, 7);
        Layer never = make("RandomErasing", "factor", List.of(0, 0));
        assertThat(train(never, x).toFloats()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void fillsWithAColour() {
        Tensor x = Tensor.of(new float[6], 1, 3, 1, 2);
        Layer layer =
                make(
                        "RandomErasing",
                        "factor",
                        List.of(1, 1),
                        "scale",
                        List.of(1, 1),
                        "fill_value",
                        List.of(1, 2, 3),
                        "data_format",
                        "channels_first");
        assertThat(train(layer, x).toFloats()).containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("RandomErasing", "fill_value", List.of(1)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("fill_value");
    }
}
