package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class LossScaleOptimizerTest {

    private final SGD inner =
            new SGD(new SGD.Config(OptimizerOptions.of(1).withLossScaleFactor(3.0), 0, false));
    private final LossScaleOptimizer optimizer =
            new LossScaleOptimizer(new LossScaleOptimizer.Config(null, inner, 4, 2));

    private double scale() {
        return optimizer.scaleLoss(Tensor.scalar(1), CpuOps.instance()).doubleAt(0);
    }

    @Test
    void dividesGradientsByItsScale() {
        Variable x = variable(0);
        assertThat(scale()).isEqualTo(4);
        step(optimizer, x, 8);
        assertValues(x, -2);
        assertThat(scale()).isEqualTo(4);
    }

    @Test
    void doublesItsScaleAfterEnoughFiniteSteps() {
        Variable x = variable(0);
        step(optimizer, x, 4);
        step(optimizer, x, 4);
        assertThat(scale()).isEqualTo(8);
        step(optimizer, x, 8);
        assertThat(scale()).isEqualTo(8);
        assertValues(x, -3);
    }

    @Test
    void halvesItsScaleInsteadOfAnInfiniteStep() {
        Variable x = variable(1);
        step(optimizer, x, 4);
        step(optimizer, x, Double.POSITIVE_INFINITY);
        step(optimizer, x, Double.NaN);
        assertThat(scale()).isEqualTo(1);
        assertValues(x, 0);
        assertThat(optimizer.iterations()).isEqualTo(1);
        step(optimizer, x, 1);
        assertThat(scale()).isEqualTo(1);
    }

    @Test
    void leavesTheLearningRateToTheInnerOptimizer() {
        optimizer.setLearningRate(0.5);
        assertThat(inner.learningRate()).isEqualTo(0.5);
        assertThat(optimizer.learningRate()).isEqualTo(0.5);
    }

    @Test
    void takesTheInnerOptimizersLossScaleFactorAway() {
        assertThat(optimizer.innerOptimizer().lossScaleFactor()).isNull();
        assertThat(inner.liveConfig()).containsEntry("loss_scale_factor", null);
    }

    @Test
    void putsItsOwnStateFirst() {
        optimizer.buildFor(List.of(variable(1)));
        assertThat(optimizer.variables())
                .extracting(Variable::path)
                .containsExactly(
                        "loss_scale_optimizer/iteration",
                        "loss_scale_optimizer/learning_rate",
                        "loss_scale_optimizer/step_counter",
                        "loss_scale_optimizer/dynamic_scale",
                        "sgd/iteration",
                        "sgd/learning_rate");
    }
}
