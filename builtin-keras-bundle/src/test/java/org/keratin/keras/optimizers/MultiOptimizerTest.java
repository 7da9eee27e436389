package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.named;
import static org.keratin.keras.optimizers.Steps.vector;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class MultiOptimizerTest {

    private final SGD slow = sgd("slow", 1);
    private final SGD fast = sgd("fast", 10);
    private final Variable kernel = named("mlp/kernel", vector(0));
    private final Variable bias = named("mlp/bias", vector(0));

    private static SGD sgd(String name, double rate) {
        return new SGD(new SGD.Config(OptimizerOptions.of(rate).named(name), 0, false));
    }

    private static MultiOptimizer multi(Optimizer other, Map<String, Optimizer> map, Double scale) {
        return new MultiOptimizer(
                new MultiOptimizer.Config(new OptimizerMap(other, map), scale, null));
    }

    @Test
    void servesEachVariableByItsOptimizer() {
        MultiOptimizer multi = multi(slow, Map.of(".*bias", fast), null);
        multi.apply(List.of(vector(1), vector(1)), List.of(kernel, bias));
        assertValues(kernel, -1);
        assertValues(bias, -10);
        assertThat(multi.iterations()).isEqualTo(1);
        assertThat(fast.iterations()).isEqualTo(1);
    }

    @Test
    void leavesAnOptimizerWithoutGradientsAlone() {
        MultiOptimizer multi = multi(slow, Map.of(".*bias", fast), null);
        multi.apply(Arrays.asList(vector(1), null), List.of(kernel, bias));
        assertValues(bias, 0);
        assertThat(fast.iterations()).isZero();
    }

    @Test
    void scalesTheLossForAll() {
        MultiOptimizer multi = multi(slow, Map.of(), 4.0);
        assertThat(multi.scaleLoss(Tensor.scalar(2), CpuOps.instance()).doubleAt(0)).isEqualTo(8);
        multi.apply(List.of(vector(8)), List.of(kernel));
        assertValues(kernel, -2);
        multi.setLossScaleFactor(null);
        assertThat(slow.lossScaleFactor()).isNull();
    }

    @Test
    void hasManyLearningRates() {
        MultiOptimizer multi = multi(slow, Map.of(".*bias", fast), null);
        assertThat(multi.optimizers()).containsExactly(fast, slow);
        assertThatThrownBy(multi::learningRate).isInstanceOf(KeratinException.class);
        assertThatThrownBy(() -> multi.setLearningRate(1))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("one for each of optimizers()");
    }

    @Test
    void putsItsOwnStateFirst() {
        MultiOptimizer multi = multi(slow, Map.of(".*bias", fast), null);
        assertThat(multi.variables())
                .extracting(Variable::path)
                .containsExactly(
                        "multi_optimizer/iteration",
                        "multi_optimizer/learning_rate",
                        "fast/iteration",
                        "fast/learning_rate",
                        "slow/iteration",
                        "slow/learning_rate");
    }

    @Test
    void endsWithTheAveragesOfEach() {
        SGD averaging =
                new SGD(new SGD.Config(OptimizerOptions.of(1).withEma(0.5, null), 0, false));
        MultiOptimizer multi = multi(slow, Map.of(".*bias", averaging), null);
        for (int i = 0; i < 2; i++) {
            multi.apply(List.of(vector(1), vector(1)), List.of(kernel, bias));
        }
        multi.finalizeVariableValues(List.of(kernel, bias));
        assertValues(kernel, -2);
        assertValues(bias, -1.5);
    }

    @Test
    void refusesOptimizersThatLeaveTheStepToOthers() {
        var scaling = new LossScaleOptimizer(new LossScaleOptimizer.Config(null, slow, 1, 1));
        MultiOptimizer multi = multi(scaling, Map.of(), null);
        assertThatThrownBy(() -> multi.buildFor(List.of(kernel)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("found LossScaleOptimizer \"loss_scale_optimizer\"");
    }
}
