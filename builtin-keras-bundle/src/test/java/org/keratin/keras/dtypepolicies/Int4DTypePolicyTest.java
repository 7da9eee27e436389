package org.keratin.keras.dtypepolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class Int4DTypePolicyTest {

    @Test
    void saysHowManyInputsShareAScale() {
        Int4DTypePolicy policy = new Int4DTypePolicy("int4/128", null);
        assertThat(policy.blockSize()).isEqualTo(128);
        assertThat(policy.quantizationMode()).contains("int4");
        assertThat(policy.name()).isEqualTo("int4/128_from_float32");
    }

    @Test
    void takesNoneForAll() {
        assertThat(new Int4DTypePolicy("int4/None", null).mode()).isEqualTo("int4/-1");
    }

    @Test
    void refusesAnotherSize() {
        for (String mode :
                List.of("int4", "int4/0", "int4/-2", "int4/x", "int8/4", "int4/1/2", "")) {
            assertThatThrownBy(() -> new Int4DTypePolicy(mode, null))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("mode: expected \"int4/<block size>\"");
        }
        assertThatThrownBy(() -> new Int4DTypePolicy("int4/99999999999", null))
                .isInstanceOf(ConfigException.class);
    }
}
