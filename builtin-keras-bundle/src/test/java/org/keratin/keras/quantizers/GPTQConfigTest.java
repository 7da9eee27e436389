package org.keratin.keras.quantizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class GPTQConfigTest {

    private static GPTQConfig config(int bits, double damping, int group) {
        return new GPTQConfig(
                List.of("text"),
                "tokens",
                Map.of(),
                bits,
                8,
                1,
                true,
                16,
                damping,
                group,
                false,
                false);
    }

    @Test
    void isOfModeGptq() {
        assertThat(config(4, 0.5, -1).mode()).contains("gptq");
    }

    @Test
    void dropsWhatNoConfigHolds() {
        GPTQConfig config = config(4, 0.5, 64);
        assertThat(config.dataset()).isNull();
        assertThat(config.tokenizer()).isNull();
        assertThat(config.quantizationLayerStructure()).isNull();
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatThrownBy(() -> config(5, 0.5, 64))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("weight_bits: expected 2, 3, 4 or 8, found 5");
        assertThatThrownBy(() -> config(4, 1.5, 64))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("hessian_damping: expected a number from 0 to 1");
        assertThatThrownBy(() -> config(4, 0.5, 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("group_size: expected an int above 0, or -1, found 0");
    }
}
