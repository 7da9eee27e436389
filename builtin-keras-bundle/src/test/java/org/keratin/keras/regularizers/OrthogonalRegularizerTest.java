package org.keratin.keras.regularizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class OrthogonalRegularizerTest {

    private static double penalty(String mode, Tensor x) {
        return new OrthogonalRegularizer(2, mode).call(x, CpuOps.instance()).doubleAt(0);
    }

    @Test
    void isTheMeanCosineOfAllPairs() {
        // Of the three pairs of rows, one is parallel and two are at right angles.
        Tensor x = Tensor.of(new float[] {1, 0, 3, 0, 0, 2}, 3, 2);
        assertThat(penalty("rows", x)).isCloseTo(2 / 3.0, within(1e-6));
    }

    @Test
    void looksAtColumnsToo() {
        Tensor x = Tensor.of(new float[] {1, 1, 0, 1}, 2, 2);
        assertThat(penalty("columns", x)).isCloseTo(2 * Math.sqrt(0.5), within(1e-6));
    }

    @Test
    void refusesWhatIsNoMatrix() {
        assertThatThrownBy(() -> penalty("rows", Tensor.of(new float[] {1}, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("OrthogonalRegularizer: expected a matrix (rank 2), found (1,)");
    }

    @Test
    void refusesAnotherMode() {
        assertThatThrownBy(() -> new OrthogonalRegularizer(1, "both"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("mode: expected \"rows\" or \"columns\", found \"both\"");
    }
}
