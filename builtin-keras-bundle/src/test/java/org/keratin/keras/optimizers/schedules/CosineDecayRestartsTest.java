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

class CosineDecayRestartsTest {

    private static double rate(LearningRateSchedule schedule, int step) {
        return schedule.call(Tensor.scalar((long) step, DType.INT64), CpuOps.instance())
                .doubleAt(0);
    }

    @Test
    void startsAgainEachTimeForTwiceAsLong() {
        var decay = new CosineDecayRestarts(0.8, 2, 2, 0.5, 0, null);
        assertThat(rate(decay, 0)).isCloseTo(0.8, within(1e-6));
        assertThat(rate(decay, 1)).isCloseTo(0.4, within(1e-6));
        assertThat(rate(decay, 2)).isCloseTo(0.4, within(1e-6));
        assertThat(rate(decay, 4)).isCloseTo(0.2, within(1e-6));
        assertThat(rate(decay, 6)).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void startsAgainAfterEquallyManySteps() {
        var decay = new CosineDecayRestarts(0.8, 2, 1, 1, 0, null);
        assertThat(rate(decay, 3)).isCloseTo(0.4, within(1e-6));
        assertThat(rate(decay, 4)).isCloseTo(0.8, within(1e-6));
    }

    @Test
    void endsAtAFraction() {
        // Halfway, the wave is at the middle between 1 and a quarter.
        assertThat(rate(new CosineDecayRestarts(0.8, 2, 2, 1, 0.25, null), 1))
                .isCloseTo(0.5, within(1e-6));
    }

    @Test
    void refusesADecayThatTakesNoSteps() {
        assertThatThrownBy(() -> new CosineDecayRestarts(1, 0, 2, 1, 0, null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("first_decay_steps");
    }
}
