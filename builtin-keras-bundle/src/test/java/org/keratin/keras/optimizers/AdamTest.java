package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.optimizers.Steps.assertValues;
import static org.keratin.keras.optimizers.Steps.named;
import static org.keratin.keras.optimizers.Steps.step;
import static org.keratin.keras.optimizers.Steps.variable;
import static org.keratin.keras.optimizers.Steps.vector;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class AdamTest {

    private static Adam adam(double beta1, double beta2, double epsilon, boolean amsgrad) {
        return new Adam(new Adam.Config(OptimizerOptions.of(0.1), beta1, beta2, epsilon, amsgrad));
    }

    @Test
    void goesByTheLearningRateWhileGradientsStayTheSame() {
        Adam adam = adam(0.9, 0.999, 0, false);
        Variable x = variable(1, 1);
        step(adam, x, 5, -0.01);
        assertValues(x, 0.9, 1.1);
        step(adam, x, 5, -0.01);
        assertValues(x, 0.8, 1.2);
    }

    @Test
    void goesLessFarWhereEpsilonIsLarge() {
        Variable x = variable(1);
        step(adam(0, 0, 3, false), x, 1);
        assertValues(x, 0.975);
    }

    @Test
    void dividesByTheLargestSquareWithAmsgrad() {
        Adam amsgrad = adam(0, 0, 0, true);
        Adam plain = adam(0, 0, 0, false);
        Variable x = variable(1);
        Variable y = variable(1);
        step(amsgrad, x, 4);
        step(plain, y, 4);
        step(amsgrad, x, 1);
        step(plain, y, 1);
        assertValues(x, 0.875);
        assertValues(y, 0.8);
    }

    @Test
    void ordersItsStateAsKerasDoes() {
        Adam adam = adam(0.9, 0.999, 1e-7, true);
        adam.buildFor(List.of(named("mlp/kernel", vector(1)), named("mlp/bias", vector(1))));
        assertThat(adam.variables())
                .extracting(Variable::path)
                .containsExactly(
                        "adam/iteration",
                        "adam/learning_rate",
                        "adam/mlp_kernel_momentum",
                        "adam/mlp_kernel_velocity",
                        "adam/mlp_bias_momentum",
                        "adam/mlp_bias_velocity",
                        "adam/mlp_kernel_velocity_hat",
                        "adam/mlp_bias_velocity_hat");
    }

    @Test
    void keepsTheDtypeOfItsVariable() {
        Variable half = named("half", Tensor.scalar(1, DType.FLOAT16));
        adam(0.9, 0.999, 1e-3, true).apply(List.of(Tensor.scalar(1f)), List.of(half));
        assertThat(half.value().dtype()).isEqualTo(DType.FLOAT16);
        assertThat(half.value().doubleAt(0)).isCloseTo(0.9, within(1e-2));
    }
}
