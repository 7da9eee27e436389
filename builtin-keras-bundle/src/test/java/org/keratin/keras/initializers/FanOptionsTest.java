package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

class FanOptionsTest {

    private static double deviation(FanOptions options, FanMode mode, int... dims) {
        Tensor drawn =
                options.draw(
                        1,
                        mode,
                        Distribution.UNTRUNCATED_NORMAL,
                        Shape.of(dims),
                        DType.FLOAT64,
                        CpuOps.instance());
        // The same seed draws the same numbers, so one is a yardstick for another.
        return drawn.doubleAt(0) / standard();
    }

    private static double standard() {
        return CpuOps.instance().normal(Shape.of(1), 0, 1, DType.FLOAT64, 1).doubleAt(0);
    }

    private static FanOptions usual() {
        return FanOptions.seeded(Seed.of(1));
    }

    @Test
    void looksAtTheLastTwoAxes() {
        assertThat(deviation(usual(), FanMode.FAN_IN, 4, 9)).isCloseTo(1 / 2.0, within(1e-6));
        assertThat(deviation(usual(), FanMode.FAN_OUT, 4, 9)).isCloseTo(1 / 3.0, within(1e-6));
    }

    @Test
    void multipliesByTheWindowOfAConvolution() {
        assertThat(deviation(usual(), FanMode.FAN_IN, 2, 2, 4, 9)).isCloseTo(1 / 4.0, within(1e-6));
        assertThat(deviation(usual(), FanMode.FAN_OUT, 2, 2, 4, 9))
                .isCloseTo(1 / 6.0, within(1e-6));
    }

    @Test
    void takesAVectorsLengthForBoth() {
        assertThat(deviation(usual(), FanMode.FAN_AVG, 4)).isCloseTo(1 / 2.0, within(1e-6));
        assertThat(deviation(usual(), FanMode.FAN_AVG)).isCloseTo(1, within(1e-6));
    }

    @Test
    void looksAtTheAxesThatAreNamed() {
        FanOptions named = new FanOptions(Seed.of(1), List.of(0), List.of(1, -1));
        assertThat(deviation(named, FanMode.FAN_IN, 4, 3, 3)).isCloseTo(1 / 2.0, within(1e-6));
        assertThat(deviation(named, FanMode.FAN_OUT, 4, 3, 3)).isCloseTo(1 / 3.0, within(1e-6));
    }

    @Test
    void dividesByNothingLessThanOne() {
        Tensor none =
                usual().draw(
                                1,
                                FanMode.FAN_IN,
                                Distribution.UNIFORM,
                                Shape.of(0, 4),
                                DType.FLOAT32,
                                CpuOps.instance());
        assertThat(none.shape()).isEqualTo(Shape.of(0, 4));
    }

    @Test
    void refusesAnAxisThatIsNotThere() {
        FanOptions named = new FanOptions(Seed.of(1), List.of(0), List.of(2));
        assertThatThrownBy(() -> deviation(named, FanMode.FAN_OUT, 4, 3))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("rank 2, found 2");
    }

    @Test
    void refusesAnAxisThatIsNull() {
        assertThatThrownBy(() -> new FanOptions(null, Arrays.asList(0, null), null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("input_axes");
    }
}
