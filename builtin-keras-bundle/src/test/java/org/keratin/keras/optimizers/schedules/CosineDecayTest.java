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

class CosineDecayTest {

    private static double rate(LearningRateSchedule schedule, int step) {
        return schedule.call(Tensor.scalar((long) step, DType.INT64), CpuOps.instance())
                .doubleAt(0);
    }

    @Test
    void fallsAlongAWaveAndStays() {
        var decay = new CosineDecay(0.8, 4, 0, null, null, 0);
        assertThat(rate(decay, 0)).isCloseTo(0.8, within(1e-6));
        assertThat(rate(decay, 2)).isCloseTo(0.4, within(1e-6));
        assertThat(rate(decay, 9)).isCloseTo(0, within(1e-6));
    }

    @Test
    void endsAtAFraction() {
        assertThat(rate(new CosineDecay(0.8, 4, 0.25, null, null, 0), 4))
                .isCloseTo(0.2, within(1e-6));
    }

    @Test
    void risesFirst() {
        var decay = new CosineDecay(0.2, 4, 0, null, 0.8, 2);
        assertThat(rate(decay, 0)).isCloseTo(0.2, within(1e-6));
        assertThat(rate(decay, 1)).isCloseTo(0.5, within(1e-6));
        assertThat(rate(decay, 2)).isCloseTo(0.8, within(1e-6));
        assertThat(rate(decay, 4)).isCloseTo(0.4, within(1e-6));
        assertThat(rate(decay, 9)).isCloseTo(0, within(1e-6));
    }

    @Test
    void needNotRise() {
        assertThat(rate(new CosineDecay(0.2, 4, 0, null, 0.8, 0), 0)).isCloseTo(0.8, within(1e-6));
    }

    @Test
    void refusesADecayThatTakesNoSteps() {
        assertThatThrownBy(() -> new CosineDecay(1, 0, 0, null, null, 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("decay_steps");
    }
}
