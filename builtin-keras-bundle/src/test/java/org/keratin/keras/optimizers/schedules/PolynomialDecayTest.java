package org.keratin.keras.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class PolynomialDecayTest {

    private static double rate(LearningRateSchedule schedule, int step) {
        return schedule.call(Tensor.scalar((long) step, DType.INT64), CpuOps.instance())
                .doubleAt(0);
    }

    @Test
    void fallsToItsEndAndStays() {
        var decay = new PolynomialDecay(0.9, 4, 0.1, 1, false, null);
        assertThat(rate(decay, 0)).isCloseTo(0.9, within(1e-6));
        assertThat(rate(decay, 1)).isCloseTo(0.7, within(1e-6));
        assertThat(rate(decay, 9)).isCloseTo(0.1, within(1e-6));
    }

    @Test
    void fallsAlongAPower() {
        assertThat(rate(new PolynomialDecay(1, 4, 0, 2, false, null), 2))
                .isCloseTo(0.25, within(1e-6));
    }

    @Test
    void risesAgainInACycle() {
        var decay = new PolynomialDecay(0.8, 4, 0, 1, true, null);
        assertThat(rate(decay, 0)).isCloseTo(0.8, within(1e-6));
        assertThat(rate(decay, 4)).isCloseTo(0, within(1e-6));
        // Six of eight steps are over.
        assertThat(rate(decay, 6)).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void refusesADecayThatTakesNoSteps() {
        assertThatThrownBy(() -> new PolynomialDecay(1, 0, 0, 1, false, null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("decay_steps");
    }
}
