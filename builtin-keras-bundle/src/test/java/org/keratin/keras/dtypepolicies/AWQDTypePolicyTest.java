package org.keratin.keras.dtypepolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class AWQDTypePolicyTest {

    @Test
    void saysBitsAndGroups() {
        AWQDTypePolicy policy = new AWQDTypePolicy("awq/4/-1", "float16");
        assertThat(policy.weightBits()).isEqualTo(4);
        assertThat(policy.groupSize()).isEqualTo(-1);
        assertThat(policy.name()).isEqualTo("awq/4/-1_from_float16");
    }

    @Test
    void refusesOtherBits() {
        assertThatThrownBy(() -> new AWQDTypePolicy("awq/8/64", null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("mode: expected \"awq/4/<group size>\"");
    }
}
