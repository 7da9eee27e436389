package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;

class ScheduleFreeAdamWTest {

    private static ScheduleFreeAdamW scheduleFree(int warmupSteps) {
        return new ScheduleFreeAdamW(
                new ScheduleFreeAdamW.Config(OptimizerOptions.of(0.1), 0.9, 0.999, 0, warmupSteps));
    }

    @Test
    void goesByTheLearningRateAtFirst() {
        Variable x = variable(1, 1);
        step(scheduleFree(0), x, 5, -0.01);
        assertValues(x, 0.9, 1.1);
    }

    @Test
    void growsToItsLearningRate() {
        Variable x = variable(1);
        step(scheduleFree(4), x, 5);
        assertValues(x, 0.975);
    }

    @Test
    void staysBetweenTheLastPlaceAndTheMean() {
        ScheduleFreeAdamW optimizer = scheduleFree(0);
        Variable x = variable(1);
        step(optimizer, x, 5);
        step(optimizer, x, 5);
        assertThat(x.value().doubleAt(0)).isBetween(0.8, 0.9);
    }

    @Test
    void startsWhereTheVariablesAre() {
        ScheduleFreeAdamW optimizer = scheduleFree(0);
        optimizer.buildFor(List.of(variable(7)));
        assertThat(optimizer.variables().get(2).name()).isEqualTo("kernel_momentum");
        assertValues(optimizer.variables().get(2), 7);
    }
}
