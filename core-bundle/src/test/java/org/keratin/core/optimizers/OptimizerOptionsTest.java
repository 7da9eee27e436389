package org.keratin.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;

class OptimizerOptionsTest {

    private static final OptimizerOptions OPTIONS = OptimizerOptions.of(0.1);

    @Test
    void keepsWhatIsNotChanged() {
        OptimizerOptions options =
                OPTIONS.named("mine")
                        .withWeightDecay(0.2)
                        .withClipnorm(3)
                        .withEma(0.4, 5)
                        .withLossScaleFactor(6.0)
                        .withGradientAccumulationSteps(7);
        assertThat(options)
                .isEqualTo(
                        new OptimizerOptions(
                                "mine",
                                LearningRate.of(0.1),
                                0.2,
                                3.0,
                                null,
                                null,
                                true,
                                0.4,
                                5,
                                6.0,
                                7));
    }

    @Test
    void clipsInOneWay() {
        assertThat(OPTIONS.withClipnorm(1).withClipvalue(2).clipnorm()).isNull();
        assertThatThrownBy(
                        () ->
                                new OptimizerOptions(
                                        null,
                                        LearningRate.of(1),
                                        null,
                                        1.0,
                                        2.0,
                                        null,
                                        false,
                                        0.99,
                                        null,
                                        null,
                                        null))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("found 1.0, 2.0 and null");
    }

    @Test
    void takesAnAverageThatStaysWithinItsNumbers() {
        assertThatThrownBy(() -> OPTIONS.withEma(1.1, null))
                .isInstanceOf(ConfigException.class)
                .hasMessage("ema_momentum: expected a number from 0 to 1, found 1.1");
        assertThatThrownBy(() -> OPTIONS.withEma(Double.NaN, null))
                .isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> OPTIONS.withEma(1, -1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("ema_overwrite_frequency");
    }

    @Test
    void makesStepsOfTwoCallsAtLeast() {
        assertThat(OPTIONS.withGradientAccumulationSteps(0).callsPerStep()).isEqualTo(1);
        assertThat(OPTIONS.withGradientAccumulationSteps(2).callsPerStep()).isEqualTo(2);
        assertThatThrownBy(() -> OPTIONS.withGradientAccumulationSteps(1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected an int, at least 2, or null, found 1");
    }

    @Test
    void refusesANameThatLooksLikeAPath() {
        assertThatThrownBy(() -> OPTIONS.named("a/b"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("name: expected a name without /, found \"a/b\"");
    }
}
