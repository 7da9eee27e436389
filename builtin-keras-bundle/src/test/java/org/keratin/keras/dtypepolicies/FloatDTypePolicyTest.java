package org.keratin.keras.dtypepolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;

class FloatDTypePolicyTest {

    @Test
    void isAPolicyByItsName() {
        FloatDTypePolicy policy = new FloatDTypePolicy("mixed_float16");
        assertThat(policy.computeDtype()).isEqualTo(DType.FLOAT16);
        assertThat(policy.variableDtype()).isEqualTo(DType.FLOAT32);
        assertThat(new FloatDTypePolicy(null).name()).isEqualTo("float32");
    }

    @Test
    void doesNotQuantize() {
        assertThatThrownBy(() -> new FloatDTypePolicy("int8_from_float32"))
                .isInstanceOf(ConfigException.class);
    }
}
