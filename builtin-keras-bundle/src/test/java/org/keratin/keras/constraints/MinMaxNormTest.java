package org.keratin.keras.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class MinMaxNormTest {

    private static double[] allowed(double rate, float... x) {
        Tensor column = Tensor.of(x, x.length);
        return new MinMaxNorm(1, 2, rate, Axes.of(0)).call(column, CpuOps.instance()).toDoubles();
    }

    @Test
    void movesTheNormBetweenTheBounds() {
        assertThat(allowed(1, 3, 4)).containsExactly(new double[] {1.2, 1.6}, within(1e-6));
        assertThat(allowed(1, 0.3f, 0.4f)).containsExactly(new double[] {0.6, 0.8}, within(1e-6));
        assertThat(allowed(1, 0, 1.5f)).containsExactly(new double[] {0, 1.5}, within(1e-6));
    }

    @Test
    void movesAsFarAsTheRateSays() {
        // The norm 5 goes half the way to 2.
        assertThat(allowed(0.5, 3, 4)).containsExactly(new double[] {2.1, 2.8}, within(1e-6));
    }
}
