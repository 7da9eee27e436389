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

class InverseTimeDecayTest {

    private static double rate(LearningRateSchedule schedule, int step) {
        return schedule.call(Tensor.scalar((long) step, DType.INT64), CpuOps.instance())
                .doubleAt(0);
    }

    @Test
    void dividesByTheTime() {
        var decay = new InverseTimeDecay(0.6, 2, 1, false, null);
        assertThat(rate(decay, 0)).isCloseTo(0.6, within(1e-6));
        assertThat(rate(decay, 1)).isCloseTo(0.4, within(1e-6));
        assertThat(rate(decay, 4)).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void fallsInStepsAsAStaircase() {
        var decay = new InverseTimeDecay(0.6, 2, 1, true, null);
        assertThat(rate(decay, 1)).isCloseTo(0.6, within(1e-6));
        assertThat(rate(decay, 2)).isCloseTo(0.3, within(1e-6));
    }

    @Test
    void refusesADecayThatTakesNoSteps() {
        assertThatThrownBy(() -> new InverseTimeDecay(1, -1, 1, false, null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("decay_steps: expected a number above 0, found -1.0");
    }
}
