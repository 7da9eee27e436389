package org.keratin.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

class OptimizerTest {

    private static final OptimizerOptions RATE_1 = OptimizerOptions.of(1);

    private static Variable variable(double... values) {
        return Variable.of("kernel", vector(values));
    }

    private static Tensor vector(double... values) {
        return Tensor.of(values, values.length);
    }

    private static void assertValues(Variable variable, double... expected) {
        assertThat(variable.value().toDoubles()).containsExactly(expected, within(1e-6));
    }

    @Test
    void movesVariablesAgainstTheirGradients() {
        Variable a = variable(1, 2);
        Variable b = variable(3);
        new Descent(OptimizerOptions.of(0.5))
                .apply(List.of(vector(2, -2), vector(4)), List.of(a, b));
        assertValues(a, 0, 3);
        assertValues(b, 1);
    }

    @Test
    void leavesAVariableWithoutGradientAlone() {
        Variable a = variable(1);
        Variable b = variable(2);
        new Descent(RATE_1).apply(Arrays.asList(null, vector(1)), List.of(a, b));
        assertValues(a, 1);
        assertValues(b, 1);
    }

    @Test
    void countsItsSteps() {
        Descent descent = new Descent(RATE_1);
        Variable a = variable(3);
        assertThat(descent.iterations()).isZero();
        descent.apply(List.of(vector(1)), List.of(a));
        descent.apply(List.of(vector(1)), List.of(a));
        descent.apply(List.of(), List.of(a));
        assertThat(descent.iterations()).isEqualTo(2);
    }

    @Test
    void movesAVariableWithoutElements() {
        Variable none = variable();
        new Descent(RATE_1.withClipnorm(1)).apply(List.of(vector()), List.of(none));
        assertValues(none);
    }

    @Test
    void computesInTheDtypeOfTheVariable() {
        Variable a = variable(1);
        new Descent(RATE_1).apply(List.of(Tensor.of(new float[] {3}, 1)), List.of(a));
        assertThat(a.value().dtype()).isEqualTo(DType.FLOAT64);
        assertValues(a, -2);
    }

    @Test
    void refusesGradientsThatAreNotOneForEachVariable() {
        assertThatThrownBy(() -> new Descent(RATE_1).apply(List.of(vector(1)), List.of()))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("found 1 gradients and 0 variables");
    }

    @Test
    void refusesAGradientOfAnotherShape() {
        assertThatThrownBy(
                        () ->
                                new Descent(RATE_1)
                                        .apply(List.of(vector(1)), List.of(variable(1, 2))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("gradient of shape (2,) for kernel, found (1,)");
    }

    @Test
    void refusesAStepWithoutAnyGradient() {
        List<Tensor> none = Arrays.asList((Tensor) null);
        assertThatThrownBy(() -> new Descent(RATE_1).apply(none, List.of(variable(1))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("found none");
    }

    @Test
    void refusesVariablesThatTheFirstStepDidNotHave() {
        Descent descent = new Descent(RATE_1);
        descent.apply(List.of(vector(1)), List.of(variable(1)));
        assertThatThrownBy(() -> descent.apply(List.of(vector(1)), List.of(variable(1))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected variables that it was built for, found kernel");
    }

    @Test
    void namesItselfWhereAComputationFails() {
        Tensor text = Tensor.of(new String[] {"up"}, 1);
        assertThatThrownBy(() -> new Descent(RATE_1).apply(List.of(text), List.of(variable(1))))
                .isInstanceOf(CallException.class)
                .hasMessageStartingWith("descent (Descent): ");
    }

    @Test
    void clipsTheNormOfEachGradient() {
        Variable a = variable(0, 0);
        Variable b = variable(0);
        new Descent(RATE_1.withClipnorm(1))
                .apply(List.of(vector(3, 4), vector(0.5)), List.of(a, b));
        assertValues(a, -0.6, -0.8);
        assertValues(b, -0.5);
    }

    @Test
    void clipsTheNormOfAllGradientsTogether() {
        Variable a = variable(0);
        Variable b = variable(0);
        new Descent(RATE_1.withGlobalClipnorm(1))
                .apply(List.of(vector(3), vector(4)), List.of(a, b));
        assertValues(a, -0.6);
        assertValues(b, -0.8);
    }

    @Test
    void leavesGradientsOfZeroAsTheyAre() {
        Variable a = variable(1);
        new Descent(RATE_1.withClipnorm(1)).apply(List.of(vector(0)), List.of(a));
        new Descent(RATE_1.withGlobalClipnorm(1)).apply(List.of(vector(0)), List.of(a));
        assertValues(a, 1);
    }

    @Test
    void clipsTheValuesOfGradients() {
        Variable a = variable(0, 0, 0);
        new Descent(RATE_1.withClipvalue(1)).apply(List.of(vector(3, -4, 0.5)), List.of(a));
        assertValues(a, -1, 1, -0.5);
    }

    @Test
    void decaysVariables() {
        Variable a = variable(10);
        new Descent(OptimizerOptions.of(0.1).withWeightDecay(0.5))
                .apply(List.of(vector(0)), List.of(a));
        assertValues(a, 9.5);
    }

    @Test
    void leavesExcludedVariablesOutOfWeightDecay() {
        Variable kernel = variable(10);
        Variable excluded = variable(10);
        Variable bias = Variable.of("bias", vector(10));
        Descent descent = new Descent(OptimizerOptions.of(0.1).withWeightDecay(0.5));
        descent.excludeFromWeightDecay(List.of(excluded), List.of("bi"));
        descent.apply(List.of(vector(0), vector(0), vector(0)), List.of(kernel, excluded, bias));
        assertValues(kernel, 9.5);
        assertValues(excluded, 10);
        assertValues(bias, 10);
        assertThatThrownBy(() -> descent.excludeFromWeightDecay(List.of(), List.of("kernel")))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("before the first step");
    }

    @Test
    void makesOneStepOfSeveralCalls() {
        Variable a = variable(0);
        Descent descent = new Descent(RATE_1.withGradientAccumulationSteps(2));
        descent.apply(List.of(vector(1)), List.of(a));
        assertValues(a, 0);
        assertThat(descent.iterations()).isZero();
        descent.apply(List.of(vector(3)), List.of(a));
        assertValues(a, -2);
        assertThat(descent.iterations()).isEqualTo(1);
        descent.apply(List.of(vector(5)), List.of(a));
        descent.apply(List.of(vector(5)), List.of(a));
        assertValues(a, -7);
    }

    @Test
    void endsWithTheMovingAverages() {
        Variable a = variable(1);
        Descent descent = new Descent(RATE_1.withEma(0.5, null));
        descent.apply(List.of(vector(1)), List.of(a));
        descent.apply(List.of(vector(1)), List.of(a));
        assertValues(a, -1);
        descent.finalizeVariableValues(List.of(a));
        assertValues(a, -0.5);
    }

    @Test
    void setsVariablesToTheirAveragesEachSecondStep() {
        Variable a = variable(1);
        Descent descent = new Descent(RATE_1.withEma(0.5, 2));
        descent.apply(List.of(vector(1)), List.of(a));
        assertValues(a, 0);
        descent.apply(List.of(vector(1)), List.of(a));
        assertValues(a, -0.5);
    }

    @Test
    void keepsVariablesAsTheyAreWithoutAverages() {
        Variable a = variable(1);
        new Descent(RATE_1).finalizeVariableValues(List.of(a));
        assertValues(a, 1);
    }

    @Test
    void dividesTheGradientsOfAScaledLoss() {
        Variable a = variable(0);
        Descent descent = new Descent(RATE_1.withLossScaleFactor(4.0));
        assertThat(descent.scaleLoss(Tensor.scalar(2), CpuOps.instance()).doubleAt(0)).isEqualTo(8);
        descent.apply(List.of(vector(8)), List.of(a));
        assertValues(a, -2);
        descent.setLossScaleFactor(null);
        assertThat(descent.scaleLoss(Tensor.scalar(2), CpuOps.instance()).doubleAt(0)).isEqualTo(2);
    }

    @Test
    void movesVariablesBackToWhereTheyMayBe() {
        Tensor start = vector(1, 1);
        Variable a =
                Variable.named("kernel", start.shape(), start.dtype(), () -> start)
                        .constraint((x, ops) -> ops.maximum(x, 0))
                        .build();
        new Descent(RATE_1).apply(List.of(vector(3, -3)), List.of(a));
        assertValues(a, 0, 4);
    }

    /** 1, then 2, then 3. */
    private record Rising() implements LearningRateSchedule {
        @Override
        public Tensor call(Tensor step, Ops ops) {
            return ops.add(ops.cast(step, DType.FLOAT32), 1);
        }
    }

    @Test
    void followsASchedule() {
        Variable a = variable(0);
        Descent descent = new Descent(OptimizerOptions.of(new Rising()));
        descent.apply(List.of(vector(1)), List.of(a));
        assertValues(a, -1);
        assertThat(descent.learningRate()).isEqualTo(2);
        descent.apply(List.of(vector(1)), List.of(a));
        assertValues(a, -3);
        assertThat(descent.liveConfig()).containsEntry("learning_rate", new Rising());
    }

    @Test
    void countsCallsForTheScheduleWhereSeveralAreOneStep() {
        Descent descent =
                new Descent(OptimizerOptions.of(new Rising()).withGradientAccumulationSteps(2));
        Variable a = variable(0);
        descent.apply(List.of(vector(1)), List.of(a));
        descent.apply(List.of(vector(1)), List.of(a));
        assertValues(a, -2);
    }

    @Test
    void goesOnWithAnotherLearningRate() {
        Variable a = variable(0);
        Descent descent = new Descent(RATE_1);
        descent.setLearningRate(0.1);
        assertThat(descent.learningRate()).isEqualTo((double) 0.1f);
        assertThat(descent.liveConfig()).containsEntry("learning_rate", (double) 0.1f);
        descent.setLearningRate(new Rising());
        descent.apply(List.of(vector(1)), List.of(a));
        assertValues(a, -1);
        assertThatThrownBy(() -> descent.setLearningRate(0.1))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("expected a learning rate that is a number");
    }

    @Test
    void tellsTheLearningRateAsTheFloat32ThatItIs() {
        assertThat(new Descent(OptimizerOptions.of(0.001)).liveConfig())
                .containsEntry("learning_rate", 0.0010000000474974513)
                .containsEntry("name", "descent")
                .containsEntry("loss_scale_factor", null);
    }

    @Test
    void namesItsStateAsKerasDoes() {
        Tensor start = vector(0);
        Variable kernel =
                Variable.named("kernel", start.shape(), start.dtype(), () -> start)
                        .path(() -> "mlp/dense/kernel")
                        .build();
        Descent descent =
                new Descent(RATE_1.named("mine").withEma(0.9, 2).withGradientAccumulationSteps(2));
        descent.buildFor(List.of(kernel));
        assertThat(descent.variables())
                .extracting(Variable::path)
                .containsExactly(
                        "mine/iteration",
                        "mine/learning_rate",
                        "mine/mlp_dense_kernel_average",
                        "mine/mlp_dense_kernel_gradient_accumulator");
        descent.setLearningRate(new Rising());
        assertThat(descent.variables())
                .extracting(Variable::name)
                .doesNotContain("learning_rate")
                .hasSize(3);
    }
}
