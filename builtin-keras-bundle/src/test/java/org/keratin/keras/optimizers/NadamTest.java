package org.keratin.keras.optimizers;

import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;

class NadamTest {

    private static Nadam nadam(double beta1, double beta2) {
        return new Nadam(new Nadam.Config(OptimizerOptions.of(0.1), beta1, beta2, 0));
    }

    @Test
    void goesByTheLearningRateWithoutMemory() {
        Nadam nadam = nadam(0, 0);
        Variable x = variable(1);
        step(nadam, x, 5);
        assertValues(x, 0.9);
        step(nadam, x, -5);
        assertValues(x, 1);
    }

    @Test
    void multipliesTheMomentaOfAllSteps() {
        Nadam nadam = nadam(0.5, 0.999);
        Variable x = variable(1);
        step(nadam, x, 1);
        double first = 0.5 * (1 - 0.5 * 0.96);
        double second = 0.5 * (1 - 0.5 * 0.96 * 0.96);
        assertValues(last(nadam), first);
        step(nadam, x, 1);
        assertValues(last(nadam), first * second);
    }

    private static Variable last(Nadam nadam) {
        List<Variable> all = nadam.variables();
        return all.get(all.size() - 1);
    }
}
