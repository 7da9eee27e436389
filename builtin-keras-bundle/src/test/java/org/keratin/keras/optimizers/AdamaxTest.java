package org.keratin.keras.optimizers;

import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;

class AdamaxTest {

    private static Adamax adamax(double beta1, double beta2) {
        return new Adamax(new Adamax.Config(OptimizerOptions.of(0.1), beta1, beta2, 0));
    }

    @Test
    void dividesByTheLargestGradientSoFar() {
        Adamax adamax = adamax(0, 1);
        Variable x = variable(1);
        step(adamax, x, -4);
        assertValues(x, 1.1);
        step(adamax, x, 1);
        assertValues(x, 1.075);
    }

    @Test
    void forgetsTheLargestGradient() {
        Adamax adamax = adamax(0, 0.5);
        Variable x = variable(1);
        step(adamax, x, 4);
        step(adamax, x, 1);
        assertValues(x, 0.85);
    }

    @Test
    void goesByTheLearningRateWhileGradientsStayTheSame() {
        Adamax adamax = adamax(0.9, 0.999);
        Variable x = variable(1);
        step(adamax, x, 3);
        step(adamax, x, 3);
        assertValues(x, 0.8);
    }
}
