package org.keratin.keras.quantizers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TernaryQuantizationConfigTest {

    @Test
    void isOfModeTernary() {
        assertThat(new TernaryQuantizationConfig().mode()).contains("ternary");
        assertThat(new TernaryQuantizationConfig().activationQuantizer()).isNull();
    }
}
