package org.keratin.keras.dtypepolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;

class DTypePolicyTest {

    @Test
    void isOneDtypeForEverything() {
        DTypePolicy policy = DTypePolicy.of("float16");
        assertThat(policy.computeDtype()).isEqualTo(DType.FLOAT16);
        assertThat(policy.variableDtype()).isEqualTo(DType.FLOAT16);
        assertThat(policy.quantizationMode()).isEmpty();
    }

    @Test
    void computesInAShorterDtypeWhereMixed() {
        DTypePolicy policy = DTypePolicy.of("mixed_bfloat16");
        assertThat(policy.computeDtype()).isEqualTo(DType.BFLOAT16);
        assertThat(policy.variableDtype()).isEqualTo(DType.FLOAT32);
    }

    @Test
    void isFloat32WithoutAName() {
        assertThat(DTypePolicy.of(null)).isEqualTo(DTypePolicy.of("float32"));
        assertThat(DTypePolicy.of(null).config()).isEqualTo(new DTypePolicy.Config("float32"));
    }

    @Test
    void isWrittenAsTheQuantizedPolicyThatItsNameStandsFor() {
        DTypePolicy policy = DTypePolicy.of("int8_from_mixed_bfloat16");
        assertThat(policy.objectName().display())
                .isEqualTo("keras.dtype_policies.QuantizedDTypePolicy");
        assertThat(policy.config()).isEqualTo(new QuantizedDTypePolicy("int8", "mixed_bfloat16"));
        assertThat(policy.computeDtype()).isEqualTo(DType.BFLOAT16);
        assertThat(policy.quantizationMode()).contains("int8");
    }

    @Test
    void knowsTheNamesOfAllQuantizedPolicies() {
        assertThat(DTypePolicy.of("int4_from_float32").config())
                .isEqualTo(new QuantizedDTypePolicy("int4", null));
        assertThat(DTypePolicy.of("int4/64_from_float32").config())
                .isEqualTo(new Int4DTypePolicy("int4/64", null));
        assertThat(DTypePolicy.of("float8_from_float32").config())
                .isEqualTo(new QuantizedFloat8DTypePolicy("float8", null, 1024));
        assertThat(DTypePolicy.of("ternary_from_float32").config())
                .isEqualTo(new TernaryDTypePolicy("ternary", null));
        assertThat(DTypePolicy.of("gptq/4/128_from_float32").config())
                .isEqualTo(new GPTQDTypePolicy("gptq/4/128", null));
        assertThat(DTypePolicy.of("awq/4/-1_from_float32").config())
                .isEqualTo(new AWQDTypePolicy("awq/4/-1", null));
    }

    @Test
    void takesADtypeThatHasAModesName() {
        assertThat(DTypePolicy.of("int8").quantizationMode()).isEmpty();
    }

    @Test
    void refusesAnotherName() {
        assertThatThrownBy(() -> DTypePolicy.of("float33"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "name: expected a dtype, \"mixed_float16\" or \"mixed_bfloat16\", found"
                                + " \"float33\"");
        for (String name : List.of("", "int8_from_", "int8_from_a_from_b", "int9_from_float32")) {
            assertThatThrownBy(() -> DTypePolicy.of(name))
                    .as(name)
                    .isInstanceOf(ConfigException.class);
        }
    }
}
