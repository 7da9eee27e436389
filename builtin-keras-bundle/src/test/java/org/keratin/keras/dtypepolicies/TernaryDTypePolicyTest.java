package org.keratin.keras.dtypepolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class TernaryDTypePolicyTest {

    @Test
    void isAsItsSourceButTernary() {
        TernaryDTypePolicy policy = new TernaryDTypePolicy("ternary", "float16");
        assertThat(policy.name()).isEqualTo("ternary_from_float16");
        assertThat(policy.quantizationMode()).contains("ternary");
    }

    @Test
    void refusesAnotherMode() {
        assertThatThrownBy(() -> new TernaryDTypePolicy("binary", null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("mode");
    }
}
