package org.keratin.keras.quantizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class AWQConfigTest {

    private static AWQConfig config(int bits, int samples) {
        return new AWQConfig(List.of("text"), "tokens", null, bits, samples, 16, 64, 20, true);
    }

    @Test
    void isOfModeAwq() {
        assertThat(config(4, 8).mode()).contains("awq");
        assertThat(config(4, 8).dataset()).isNull();
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatThrownBy(() -> config(8, 8))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("weight_bits: expected 4, found 8");
        assertThatThrownBy(() -> config(4, 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("num_samples: expected a number above 0");
    }
}
