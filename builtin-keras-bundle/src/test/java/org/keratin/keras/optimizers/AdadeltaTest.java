package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;

class AdadeltaTest {

    private static Adadelta adadelta(double rho, double epsilon) {
        return new Adadelta(new Adadelta.Config(OptimizerOptions.of(1), rho, epsilon));
    }

    @Test
    void scalesByTheRatioOfTheRoots() {
        Variable x = variable(1);
        step(adadelta(0, 16), x, 3);
        assertValues(x, 1 - 3 * 4.0 / 5);
    }

    @Test
    void remembersItsMoves() {
        Adadelta adadelta = adadelta(0, 16);
        Variable x = variable(0);
        step(adadelta, x, 3);
        step(adadelta, x, 0);
        assertValues(x, -2.4);
        assertThat(adadelta.variables().get(3).value().doubleAt(0)).isZero();
    }
}
