package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.Tensor;

class AutoContrastTest {

    @Test
    void stretchesEachChannel() {
        Tensor x = Tensor.of(new float[] {10, 20, 12, 14}, 1, 2, 2, 1);
        assertThat(make("AutoContrast").apply(x).toFloats()).containsExactly(0, 255, 51, 102);
    }

    @Test
    void leavesAChannelOfOneValue() {
        Tensor x = Tensor.of(new float[] {7, 7, 7, 7}, 1, 2, 2, 1);
        assertThat(make("AutoContrast").apply(x).toFloats()).containsExactly(7, 7, 7, 7);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("AutoContrast", "value_range", 1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("value_range");
    }
}
