package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.keras.random.Seed;

class VarianceScalingTest {

    private static VarianceScaling scaling(FanMode mode, Distribution distribution) {
        return new VarianceScaling(4, mode, distribution, FanOptions.seeded(Seed.of(1)));
    }

    @Test
    void dividesTheVarianceByTheConnections() {
        Draw.of(scaling(FanMode.FAN_IN, Distribution.UNTRUNCATED_NORMAL), 100, 25)
                .hasMeanAndDeviation(0, 0.2)
                .exceeds(0.5);
        Draw.of(scaling(FanMode.FAN_OUT, Distribution.UNTRUNCATED_NORMAL), 100, 25)
                .hasMeanAndDeviation(0, 0.4);
        Draw.of(scaling(FanMode.FAN_AVG, Distribution.UNTRUNCATED_NORMAL), 50, 150)
                .hasMeanAndDeviation(0, 0.2);
    }

    @Test
    void hasTheSameVarianceWhateverItDrawsFrom() {
        Draw.of(scaling(FanMode.FAN_IN, Distribution.UNIFORM), 100, 100)
                .hasMeanAndDeviation(0, 0.2)
                .fills(-0.3464, 0.3464);
        Draw.of(scaling(FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL), 100, 100)
                .hasMeanAndDeviation(0, 0.2)
                .fills(-0.4548, 0.4548);
    }

    @Test
    void refusesAScaleThatIsNotPositive() {
        assertThatThrownBy(
                        () ->
                                new VarianceScaling(
                                        0, FanMode.FAN_IN, Distribution.UNIFORM, FanOptions.none()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("scale: expected a number above 0, found 0.0");
    }

    @Test
    void refusesNoModeAndNoDistribution() {
        assertThatThrownBy(() -> scaling(null, Distribution.UNIFORM))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("mode");
        assertThatThrownBy(() -> scaling(FanMode.FAN_IN, null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("distribution");
    }
}
