package org.keratin.keras.quantizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;

class Int8QuantizationConfigTest {

    @Test
    void isOfModeInt8() {
        assertThat(new Int8QuantizationConfig(null, AbsMaxQuantizer.int8()).mode())
                .contains("int8");
    }

    @Test
    void refusesWeightsOfAnotherDtype() {
        Quantizer wide = new AbsMaxQuantizer(List.of(-1000, 1000), 0, DType.INT16, null);
        assertThatThrownBy(() -> new Int8QuantizationConfig(wide, null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("weight_quantizer: expected a quantizer to int8");
    }
}
