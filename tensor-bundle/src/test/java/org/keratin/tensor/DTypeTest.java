package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DTypeTest {

    @Test
    void bearsKerasNames() {
        assertThat(DType.BFLOAT16.kerasName()).isEqualTo("bfloat16");
        for (DType dtype : DType.values()) {
            assertThat(DType.of(dtype.kerasName())).isSameAs(dtype);
        }
    }

    @Test
    void knowsWhatItHolds() {
        assertThat(DType.FLOAT16.isFloating()).isTrue();
        assertThat(DType.BOOL.isInteger()).isFalse();
        assertThat(DType.UINT8.isUnsigned()).isTrue();
        assertThat(DType.INT64.bytes()).isEqualTo(8);
    }

    @Test
    void refusesAnotherName() {
        assertThat(DType.find("float8")).isEmpty();
        assertThatThrownBy(() -> DType.of("float8"))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("found \"float8\"")
                .hasMessageContaining("bfloat16");
    }
}
