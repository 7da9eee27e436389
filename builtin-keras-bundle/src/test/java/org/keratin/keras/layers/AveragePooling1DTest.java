package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class AveragePooling1DTest {

    private static final Tensor X = floats(new float[] {1, 3, 5}, 1, 3, 1);

    @Test
    void takesTheMeanOfEachWindow() {
        Layer layer = make("AveragePooling1D", "pool_size", 2, "strides", 1);
        assertThat(layer.apply(X).toFloats()).containsExactly(2, 4);
    }

    @Test
    void doesNotCountPadding() {
        Layer layer = make("AveragePooling1D", "pool_size", 2, "padding", "same");
        assertThat(layer.apply(X).toFloats()).containsExactly(2, 5);
    }

    @Test
    void requiresTheSizeOfItsWindows() {
        assertThatThrownBy(() -> make("AveragePooling1D"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("pool_size");
    }
}
