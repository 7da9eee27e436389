package org.keratin.keras.quantizers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Float8QuantizationConfigTest {

    @Test
    void isOfModeFloat8() {
        assertThat(new Float8QuantizationConfig().mode()).contains("float8");
        assertThat(new Float8QuantizationConfig().weightQuantizer()).isNull();
    }
}
