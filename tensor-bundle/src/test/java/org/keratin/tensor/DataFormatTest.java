package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DataFormatTest {

    @Test
    void bearsKerasNames() {
        assertThat(DataFormat.of("channels_first")).isSameAs(DataFormat.CHANNELS_FIRST);
        assertThat(DataFormat.of(null)).isSameAs(DataFormat.CHANNELS_LAST);
        assertThat(DataFormat.CHANNELS_FIRST.channelAxis()).isEqualTo(1);
    }

    @Test
    void refusesAnotherName() {
        assertThatThrownBy(() -> DataFormat.of("NHWC"))
                .isInstanceOf(TensorException.class)
                .hasMessage(
                        "expected a data format, channels_last or channels_first, found \"NHWC\"");
    }
}
