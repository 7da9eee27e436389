package org.keratin.keras.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

class MaxNormTest {

    private static double[] allowed(Axes axis, Tensor x) {
        return new MaxNorm(2, axis).call(x, CpuOps.instance()).toDoubles();
    }

    @Test
    void shortensLongColumns() {
        // The columns have the norms 5 and 1.
        Tensor x = Tensor.of(new float[] {3, 0, 4, 1}, 2, 2);
        assertThat(allowed(Axes.of(0), x))
                .containsExactly(new double[] {1.2, 0, 1.6, 1}, within(1e-6));
    }

    @Test
    void looksAlongSeveralAxesOrAll() {
        Tensor x = Tensor.of(new float[] {2, 2, 2, 2}, 2, 2);
        double[] ones = {1, 1, 1, 1};
        assertThat(allowed(Axes.of(0, 1), x)).containsExactly(ones, within(1e-6));
        assertThat(allowed(null, x)).containsExactly(ones, within(1e-6));
    }

    @Test
    void leavesZerosAlone() {
        assertThat(allowed(Axes.of(0), Tensor.of(new float[] {0, 0}, 2))).containsExactly(0, 0);
    }

    @Test
    void refusesAnAxisThatIsNotThere() {
        assertThatThrownBy(() -> allowed(Axes.of(1), Tensor.of(new float[] {0, 0}, 2)))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("rank 1, found 1");
    }
}
