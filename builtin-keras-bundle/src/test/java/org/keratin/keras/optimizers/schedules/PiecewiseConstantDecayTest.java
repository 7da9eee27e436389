package org.keratin.keras.optimizers.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class PiecewiseConstantDecayTest {

    private static double rate(LearningRateSchedule schedule, int step) {
        return schedule.call(Tensor.scalar((long) step, DType.INT64), CpuOps.instance())
                .doubleAt(0);
    }

    @Test
    void isConstantUpToAndIncludingEachBoundary() {
        var decay = new PiecewiseConstantDecay(List.of(2.0, 4.0), List.of(0.5, 0.25, 0.125), null);
        assertThat(rate(decay, 0)).isEqualTo(0.5);
        assertThat(rate(decay, 2)).isEqualTo(0.5);
        assertThat(rate(decay, 3)).isEqualTo(0.25);
        assertThat(rate(decay, 5)).isEqualTo(0.125);
    }

    @Test
    void isOneRateWithoutBoundaries() {
        assertThat(rate(new PiecewiseConstantDecay(List.of(), List.of(0.5), null), 7))
                .isEqualTo(0.5);
    }

    @Test
    void cutsBoundariesToWholeStepsWhereStepsAreIntegers() {
        var decay = new PiecewiseConstantDecay(List.of(2.5), List.of(1.0, 0.0), null);
        assertThat(rate(decay, 2)).isEqualTo(1);
        assertThat(decay.call(Tensor.scalar(2.25f), CpuOps.instance()).doubleAt(0)).isEqualTo(1);
        assertThat(rate(decay, 3)).isZero();
    }

    @Test
    void refusesAsManyRatesAsBoundaries() {
        assertThatThrownBy(() -> new PiecewiseConstantDecay(List.of(1.0), List.of(1.0), null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("values: expected one value more than the 1 boundaries");
    }

    @Test
    void refusesABoundaryThatIsNull() {
        assertThatThrownBy(
                        () ->
                                new PiecewiseConstantDecay(
                                        Arrays.asList((Double) null), List.of(1.0, 2.0), null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("boundaries: expected a list without null");
    }
}
