package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.named;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;
import static org.keratin.keras.optimizers.Steps.vector;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;

class RMSpropTest {

    private static RMSprop rmsprop(double momentum, double epsilon, boolean centered) {
        return new RMSprop(
                new RMSprop.Config(OptimizerOptions.of(1), 0, momentum, epsilon, centered));
    }

    @Test
    void dividesByTheRootMeanSquare() {
        Variable x = variable(1);
        step(rmsprop(0, 16, false), x, 3);
        assertValues(x, 0.4);
    }

    @Test
    void keepsGoingWithMomentum() {
        RMSprop rmsprop = rmsprop(0.5, 16, false);
        Variable x = variable(0);
        step(rmsprop, x, 3);
        step(rmsprop, x, 3);
        assertValues(x, -0.6 - 0.9);
    }

    @Test
    void dividesByTheDeviationIfCentered() {
        Variable x = variable(0);
        step(rmsprop(0, 16, true), x, 3);
        assertValues(x, -0.75);
    }

    @Test
    void ordersItsStateAsKerasDoes() {
        RMSprop rmsprop = rmsprop(0.5, 16, true);
        rmsprop.buildFor(List.of(named("a", vector(1)), named("b", vector(1))));
        assertThat(rmsprop.variables())
                .extracting(Variable::path)
                .containsExactly(
                        "rm_sprop/iteration",
                        "rm_sprop/learning_rate",
                        "rm_sprop/a_velocity",
                        "rm_sprop/b_velocity",
                        "rm_sprop/a_momentum",
                        "rm_sprop/b_momentum",
                        "rm_sprop/a_average_gradient",
                        "rm_sprop/b_average_gradient");
    }
}
