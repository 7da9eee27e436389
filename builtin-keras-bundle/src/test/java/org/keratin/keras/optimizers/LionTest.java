package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.OptimizerOptions;

class LionTest {

    private static Lion lion(double beta1, double beta2) {
        return new Lion(new Lion.Config(OptimizerOptions.of(0.1), beta1, beta2));
    }

    @Test
    void goesByTheLearningRateAgainstTheSign() {
        Variable x = variable(1, 1, 1);
        step(lion(0.9, 0.99), x, 5, -0.01, 0);
        assertValues(x, 0.9, 1.1, 1);
    }

    @Test
    void keepsTheDirectionAgainstASmallGradient() {
        Lion lion = lion(0.5, 0.5);
        Variable x = variable(1);
        step(lion, x, 4);
        step(lion, x, -1);
        assertValues(x, 0.8);
        step(lion, x, -1);
        assertValues(x, 0.9);
    }

    @Test
    void needsAMean() {
        assertThatThrownBy(() -> lion(0, 0.99))
                .isInstanceOf(ConfigException.class)
                .hasMessage("beta_1: expected a number above 0, at most 1, found 0.0");
    }
}
