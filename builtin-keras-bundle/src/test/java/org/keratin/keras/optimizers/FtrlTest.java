package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.OptimizerOptions;

class FtrlTest {

    private static double firstStep(double l1, double l2, double shrinkage, double beta) {
        var config = new Ftrl.Config(OptimizerOptions.of(1), -0.5, 7, l1, l2, shrinkage, beta);
        Variable x = variable(0);
        step(new Ftrl(config), x, 3);
        return x.value().doubleAt(0);
    }

    @Test
    void dividesTheSumOfGradientsByTheRootOfTheirSquares() {
        assertThat(firstStep(0, 0, 0, 0)).isEqualTo(-3 / 4.0);
    }

    @Test
    void drawsToZeroWithL1() {
        assertThat(firstStep(1, 0, 0, 0)).isEqualTo(-2 / 4.0);
        assertThat(firstStep(3, 0, 0, 0)).isZero();
    }

    @Test
    void drawsBackWithL2() {
        assertThat(firstStep(0, 1, 0, 0)).isEqualTo(-3 / 6.0);
        assertThat(firstStep(0, 0, 0, 2)).isEqualTo(-3 / 6.0);
    }

    @Test
    void shrinksLargeVariables() {
        var options = OptimizerOptions.of(1);
        Variable x = variable(2);
        // The power of the sum of squares stays 1, so the line is 3 + 2 * 0.5 * 2.
        step(new Ftrl(new Ftrl.Config(options, 0, 7, 0, 0, 0.5, 0)), x, 3);
        assertValues(x, -5);
    }

    @Test
    void refusesNegativeStrengths() {
        assertThatThrownBy(() -> firstStep(-1, 0, 0, 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("l1_regularization_strength");
        assertThatThrownBy(() -> new Ftrl.Config(OptimizerOptions.of(1), 0.5, 0.1, 0, 0, 0, 0))
                .isInstanceOf(ConfigException.class)
                .hasMessage("learning_rate_power: expected a number, at most 0, found 0.5");
    }
}
