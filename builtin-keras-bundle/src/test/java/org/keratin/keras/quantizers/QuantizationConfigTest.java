package org.keratin.keras.quantizers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantizationConfigTest {

    @Test
    void holdsQuantizersWithoutAMode() {
        Quantizer quantizer = AbsMaxQuantizer.int8();
        QuantizationConfig config = new QuantizationConfig(quantizer, null);
        assertThat(config.mode()).isEmpty();
        assertThat(config.weightQuantizer()).isSameAs(quantizer);
    }
}
