package org.keratin.keras.dtypepolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;

class QuantizedDTypePolicyTest {

    @Test
    void isAsItsSourceButQuantizes() {
        QuantizedDTypePolicy policy = new QuantizedDTypePolicy("int8", "mixed_bfloat16");
        assertThat(policy.name()).isEqualTo("int8_from_mixed_bfloat16");
        assertThat(policy.computeDtype()).isEqualTo(DType.BFLOAT16);
        assertThat(policy.variableDtype()).isEqualTo(DType.FLOAT32);
        assertThat(policy.quantizationMode()).contains("int8");
    }

    @Test
    void comesFromFloat32WithoutASource() {
        assertThat(new QuantizedDTypePolicy("int4", null).sourceName()).isEqualTo("float32");
    }

    @Test
    void refusesAnotherMode() {
        assertThatThrownBy(() -> new QuantizedDTypePolicy("int4/128", null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "mode: expected one of [int8, float8, int4, ternary, gptq, awq]");
        assertThatThrownBy(() -> new QuantizedDTypePolicy(null, null))
                .isInstanceOf(ConfigException.class);
    }

    @Test
    void refusesInt8BesideFloat16() {
        for (String source : List.of("float16", "mixed_float16")) {
            assertThatThrownBy(() -> new QuantizedDTypePolicy("int8", source))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("source_name: expected beside int8 weights a policy");
        }
        assertThat(new QuantizedDTypePolicy("int4", "float16").computeDtype())
                .isEqualTo(DType.FLOAT16);
    }
}
