package org.keratin.keras.dtypepolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class QuantizedFloat8DTypePolicyTest {

    @Test
    void keepsAHistory() {
        QuantizedFloat8DTypePolicy policy = new QuantizedFloat8DTypePolicy("float8", null, 16);
        assertThat(policy.name()).isEqualTo("float8_from_float32");
        assertThat(policy.amaxHistoryLength()).isEqualTo(16);
        assertThat(policy.quantizationMode()).contains("float8");
    }

    @Test
    void refusesAnotherMode() {
        assertThatThrownBy(() -> new QuantizedFloat8DTypePolicy("float9", null, 16))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("mode");
    }
}
