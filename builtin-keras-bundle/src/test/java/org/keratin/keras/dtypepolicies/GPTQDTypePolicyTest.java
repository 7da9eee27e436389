package org.keratin.keras.dtypepolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class GPTQDTypePolicyTest {

    @Test
    void saysBitsAndGroups() {
        GPTQDTypePolicy policy = new GPTQDTypePolicy("gptq/3/64", null);
        assertThat(policy.weightBits()).isEqualTo(3);
        assertThat(policy.groupSize()).isEqualTo(64);
        assertThat(policy.quantizationMode()).contains("gptq");
    }

    @Test
    void refusesOtherBitsAndGroups() {
        for (String mode : List.of("gptq", "gptq/5/64", "gptq/4/0", "gptq/4/x", "awq/4/64")) {
            assertThatThrownBy(() -> new GPTQDTypePolicy(mode, null))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("mode: expected \"gptq/<bits>/<group size>\"");
        }
    }
}
