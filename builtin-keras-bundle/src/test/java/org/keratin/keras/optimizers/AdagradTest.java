package org.keratin.keras.optimizers;

import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;

class AdagradTest {

    @Test
    void dividesByTheRootOfAllSquares() {
        var adagrad = new Adagrad(new Adagrad.Config(OptimizerOptions.of(1), 7, 0));
        Variable x = variable(1);
        step(adagrad, x, 3);
        assertValues(x, 0.25);
        step(adagrad, x, 3);
        assertValues(x, 0.25 - 3 / 5.0);
    }

    @Test
    void addsEpsilonToTheSum() {
        var adagrad = new Adagrad(new Adagrad.Config(OptimizerOptions.of(1), 0, 16));
        Variable x = variable(0);
        step(adagrad, x, 3);
        assertValues(x, -3 / 5.0);
    }
}
