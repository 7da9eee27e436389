package org.keratin.keras.optimizers;

import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;

class LambTest {

    private static Lamb lamb() {
        return new Lamb(new Lamb.Config(OptimizerOptions.of(0.1), 0.9, 0.999, 0));
    }

    @Test
    void goesByAShareOfTheVariablesNorm() {
        Variable x = variable(10);
        step(lamb(), x, 0.001);
        assertValues(x, 9);
    }

    @Test
    void sharesTheNormAmongTheElements() {
        Variable x = variable(6, 8);
        step(lamb(), x, 1, -1);
        double each = 0.1 * 10 / Math.sqrt(2);
        assertValues(x, 6 - each, 8 + each);
    }

    @Test
    void goesByTheLearningRateFromZero() {
        Variable x = variable(0);
        step(lamb(), x, 3);
        assertValues(x, -0.1);
    }
}
