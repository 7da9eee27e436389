package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

class STFTTest {

    private static double[] kernel(STFT initializer, int... dims) {
        return initializer.call(Shape.of(dims), DType.FLOAT32, CpuOps.instance()).toDoubles();
    }

    private static STFT plain(String side) {
        return new STFT(side, null, false, null);
    }

    @Test
    void holdsTheCosinesOfTheRealPart() {
        // Two frequencies over four samples: none, and a quarter of a turn per sample.
        assertThat(kernel(plain("real"), 4, 1, 3))
                .containsExactly(
                        new double[] {1, 1, 1, 1, 0, -1, 1, -1, 1, 1, 0, -1}, within(1e-6));
    }

    @Test
    void holdsTheNegativeSinesOfTheImaginaryPart() {
        assertThat(kernel(plain("imag"), 2, 1, 3))
                .containsExactly(new double[] {0, 0, 0, 0, -1, 0}, within(1e-6));
    }

    @Test
    void multipliesByTheWindowAndDividesByItsRoot() {
        // The window is 0, 1, 0; the root of the sum of its squares is 1.
        STFT hann = new STFT("real", Window.of("hann"), false, StftScaling.DENSITY);
        assertThat(kernel(hann, 3, 1, 2))
                .containsExactly(new double[] {0, 0, 1, -1, 0, 0}, within(1e-6));
    }

    @Test
    void dividesByTheSumOfTheWindow() {
        STFT ones = new STFT("real", Window.of("ones"), true, StftScaling.SPECTRUM);
        assertThat(kernel(ones, 2, 1, 2))
                .containsExactly(new double[] {0.5, 0.5, 0.5, -0.5}, within(1e-6));
    }

    @Test
    void refusesAnotherSideAndAnotherRank() {
        assertThatThrownBy(() -> plain("left"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("side: expected \"real\" or \"imag\", found \"left\"");
        assertThatThrownBy(() -> kernel(plain("real"), 2, 3))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("(frame length, 1, frequencies), found (2, 3)");
    }
}
