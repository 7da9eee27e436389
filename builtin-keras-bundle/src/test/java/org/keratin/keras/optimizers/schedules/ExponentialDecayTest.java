package org.keratin.keras.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class ExponentialDecayTest {

    private static double rate(boolean staircase, int step) {
        var decay = new ExponentialDecay(0.8, 2, 0.25, staircase, "ExponentialDecay");
        return decay.call(Tensor.scalar((long) step, DType.INT64), CpuOps.instance()).doubleAt(0);
    }

    @Test
    void fallsWithEachStep() {
        assertThat(rate(false, 0)).isCloseTo(0.8, within(1e-6));
        assertThat(rate(false, 1)).isCloseTo(0.4, within(1e-6));
        assertThat(rate(false, 2)).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void fallsInStepsAsAStaircase() {
        assertThat(rate(true, 1)).isCloseTo(0.8, within(1e-6));
        assertThat(rate(true, 2)).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void refusesADecayThatTakesNoSteps() {
        assertThatThrownBy(() -> new ExponentialDecay(1, 0, 1, false, "decay"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("decay_steps: expected a number above 0, found 0.0");
    }
}
