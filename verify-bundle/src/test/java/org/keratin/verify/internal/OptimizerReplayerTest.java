package org.keratin.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.verify.Cases.vector;
import static org.keratin.verify.Cases.weight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.config.Flatten;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerConfig;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.verify.Case;
import org.keratin.verify.Cases;
import org.keratin.verify.FakeKeras;

class OptimizerReplayerTest {

    private record Config(@Flatten OptimizerOptions optimizer) implements OptimizerConfig {}

    /** Takes the gradient away; of a variable called twice, twice. */
    private static final class Simple extends Optimizer {

        Simple() {
            super(new Config(OptimizerOptions.of(0.1)));
        }

        @Override
        protected void updateStep(
                Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
            int times = variable.path().equals("layer/twice") ? 2 : 1;
            variable.assign(ops.subtract(variable.value(), ops.multiply(gradient, times)));
        }
    }

    private final FakeKeras keras = new FakeKeras().publish("Simple", config -> new Simple());

    private static Tensor floats(float... numbers) {
        return Tensor.of(numbers, numbers.length);
    }

    private static Map<String, Object> step(List<Object> gradients, Tensor... after) {
        return Map.of(
                "do",
                "apply",
                "gradients",
                gradients,
                "variables_after",
                Arrays.stream(after).map(Cases::bare).toList());
    }

    private String reason(Object... steps) {
        Case recorded =
                Cases.of(
                        "optimizer",
                        "Simple",
                        "variables",
                        List.of(weight("once", floats(10)), weight("twice", floats(20, 30))),
                        "steps",
                        List.of(steps));
        return keras.verifier().verify(recorded).reason();
    }

    @Test
    void comparesAllVariablesAfterEachStep() {
        List<Object> gradients = List.of(vector(1), vector(2, 3));

        assertThat(
                        reason(
                                step(gradients, floats(9), floats(16, 24)),
                                step(gradients, floats(8), floats(12, 18))))
                .isEmpty();
        assertThat(
                        reason(
                                step(gradients, floats(9), floats(16, 24)),
                                step(gradients, floats(8), floats(12, 19))))
                .startsWith("steps[1].variables_after[1]: 1 of 2 elements differ, most at [1]");
    }

    @Test
    void leavesAVariableWithoutGradientAsItIs() {
        assertThat(reason(step(Arrays.asList(vector(1), null), floats(9), floats(20, 30))))
                .isEmpty();
    }

    @Test
    void refusesAGradientThatIsNoTensor() {
        assertThat(reason(step(List.of(1L, 2L), floats(9), floats(20, 30))))
                .endsWith("steps[0].gradients[0]: expected a tensor or null, found 1");
    }
}
