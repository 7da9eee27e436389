package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InterpolationTest {

    @Test
    void goesBySeveralNames() {
        assertThat(Interpolation.of("trilinear")).isEqualTo(Interpolation.BILINEAR);
        assertThat(Interpolation.of("cubic")).isEqualTo(Interpolation.BICUBIC);
        assertThat(Interpolation.of("lanczos5")).isEqualTo(Interpolation.LANCZOS5);
    }

    @Test
    void refusesAnotherName() {
        assertThatThrownBy(() -> Interpolation.of("area"))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("found \"area\"");
        assertThatThrownBy(() -> FillMode.of("area"))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("found \"area\"");
    }
}
