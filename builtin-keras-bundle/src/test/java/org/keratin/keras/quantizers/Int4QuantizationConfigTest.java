package org.keratin.keras.quantizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;

class Int4QuantizationConfigTest {

    @Test
    void isOfModeInt4() {
        Quantizer four = new AbsMaxQuantizer(List.of(-8, 7), 0, DType.INT8, null);
        assertThat(new Int4QuantizationConfig(four, null, -1).mode()).contains("int4");
        assertThat(new Int4QuantizationConfig(null, null, 64).blockSize()).isEqualTo(64);
    }

    @Test
    void refusesABlockOfNothing() {
        assertThatThrownBy(() -> new Int4QuantizationConfig(null, null, 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("block_size: expected an int above 0, -1 or null, found 0");
    }

    @Test
    void refusesBlocksBesideQuantizers() {
        assertThatThrownBy(() -> new Int4QuantizationConfig(null, AbsMaxQuantizer.int8(), 64))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("block_size");
    }

    @Test
    void refusesWeightsOfMoreBits() {
        assertThatThrownBy(() -> new Int4QuantizationConfig(AbsMaxQuantizer.int8(), null, null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("weight_quantizer");
    }
}
