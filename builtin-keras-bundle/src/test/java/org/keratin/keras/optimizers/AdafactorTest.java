package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.matrix;
import static org.keratin.keras.optimizers.Steps.named;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;
import static org.keratin.keras.optimizers.Steps.vector;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;

class AdafactorTest {

    private static Adafactor adafactor(double clipThreshold) {
        return new Adafactor(
                new Adafactor.Config(
                        OptimizerOptions.of(0.1), -0.8, 1e-30, 0.001, clipThreshold, true));
    }

    @Test
    void goesByAShareOfTheVariablesRootMeanSquare() {
        Variable x = variable(10, -10);
        step(adafactor(1), x, 0.5, 2);
        assertValues(x, 9, -11);
    }

    @Test
    void goesByEpsilonAtLeast() {
        Variable x = variable(0);
        step(adafactor(1), x, 1);
        assertValues(x, -0.0001);
    }

    @Test
    void scalesDownMovesAboveTheThreshold() {
        Variable x = variable(10);
        step(adafactor(0.5), x, 2);
        assertValues(x, 9.5);
    }

    @Test
    void limitsTheLearningRateByTheStep() {
        Adafactor adafactor =
                new Adafactor(
                        new Adafactor.Config(OptimizerOptions.of(9), -0.8, 1e-30, 1, 1, false));
        Variable x = variable(0);
        step(adafactor, x, 1);
        assertValues(x, -1);
    }

    /** The squares 4, 16, 1, 4 are those of rows 10, 2.5 by columns 2.5, 10, over their mean. */
    @Test
    void putsTheSquaresOfAMatrixTogetherFromRowsAndColumns() {
        Variable x = named("kernel", matrix(2, 10, 10, 10, 10));
        step(adafactor(1), x, 2, -4, 1, -2);
        assertValues(x, 9, 11, 9, 11);
    }

    @Test
    void keepsRowsAndColumnsOnlyOfMatrices() {
        Adafactor adafactor = adafactor(1);
        adafactor.buildFor(
                List.of(
                        named("m/kernel", matrix(2, 1, 2, 3, 4, 5, 6)),
                        named("m/bias", vector(1))));
        assertThat(adafactor.variables())
                .extracting(variable -> variable.path() + " " + variable.shape())
                .containsExactly(
                        "adafactor/iteration ()",
                        "adafactor/learning_rate ()",
                        "adafactor/kernel (2,)",
                        "adafactor/kernel (3,)",
                        "adafactor/m_kernel_velocity (2, 3)",
                        "adafactor/bias ()",
                        "adafactor/bias ()",
                        "adafactor/m_bias_velocity (1,)");
    }
}
