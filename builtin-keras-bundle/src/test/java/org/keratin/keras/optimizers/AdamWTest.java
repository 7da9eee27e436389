package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.OptimizerOptions;

class AdamWTest {

    private static AdamW adamW(OptimizerOptions options) {
        return new AdamW(new AdamW.Config(options, 0.9, 0.999, 1e-7, false));
    }

    @Test
    void decaysVariablesApartFromTheirGradients() {
        Variable x = variable(10);
        step(adamW(OptimizerOptions.of(0.1).withWeightDecay(0.5)), x, 0);
        assertValues(x, 9.5);
        step(adamW(OptimizerOptions.of(0.1).withWeightDecay(0)), x, 1);
        assertValues(x, 9.4);
    }

    @Test
    void needsWeightDecay() {
        assertThatThrownBy(() -> adamW(OptimizerOptions.of(0.1)))
                .isInstanceOf(ConfigException.class)
                .hasMessage("weight_decay: expected a number, found null");
    }
}
