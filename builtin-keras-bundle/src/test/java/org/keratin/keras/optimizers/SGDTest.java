package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.OptimizerOptions;

class SGDTest {

    private static SGD sgd(double momentum, boolean nesterov) {
        return new SGD(new SGD.Config(OptimizerOptions.of(0.1), momentum, nesterov));
    }

    @Test
    void goesDownTheGradient() {
        Variable x = variable(1, 2);
        step(sgd(0, false), x, 10, -10);
        assertValues(x, 0, 3);
    }

    @Test
    void keepsGoingWithMomentum() {
        SGD sgd = sgd(0.5, false);
        Variable x = variable(1);
        step(sgd, x, 2);
        assertValues(x, 0.8);
        step(sgd, x, 2);
        assertValues(x, 0.5);
        step(sgd, x, 0);
        assertValues(x, 0.35);
    }

    @Test
    void looksAheadWithNesterov() {
        Variable x = variable(1);
        step(sgd(0.5, true), x, 2);
        assertValues(x, 0.7);
    }

    @Test
    void remembersAMomentumOnlyIfThereIsOne() {
        Variable x = variable(1);
        SGD plain = sgd(0, false);
        plain.buildFor(List.of(x));
        assertThat(plain.variables()).hasSize(2);
        SGD heavy = sgd(0.5, false);
        heavy.buildFor(List.of(x));
        assertThat(heavy.variables()).extracting(Variable::path).contains("sgd/kernel_momentum");
    }

    @Test
    void refusesAMomentumThatGrows() {
        assertThatThrownBy(() -> sgd(1.5, false))
                .isInstanceOf(ConfigException.class)
                .hasMessage("momentum: expected a number from 0 to 1, found 1.5");
        assertThatThrownBy(() -> sgd(Double.NaN, false)).isInstanceOf(ConfigException.class);
    }
}
