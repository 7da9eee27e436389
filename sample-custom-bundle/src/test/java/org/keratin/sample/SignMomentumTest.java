package org.keratin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.tensor.Tensor;

class SignMomentumTest {

    private final SignMomentum optimizer =
            new SignMomentum(new SignMomentum.Config(OptimizerOptions.of(0.5), 0.5));
    private final Variable x = Variable.of("x", Tensor.of(new double[] {0, 0}, 2));

    private double[] step(double... gradient) {
        optimizer.apply(List.of(Tensor.of(gradient, 2)), List.of(x));
        return x.value().toDoubles();
    }

    @Test
    void goesByTheLearningRateAgainstTheSign() {
        assertThat(step(8, -0.01)).containsExactly(-0.5, 0.5);
    }

    @Test
    void keepsTheDirectionUntilTheMeanTurns() {
        step(8, -8);
        assertThat(step(-1, 1)).containsExactly(-1, 1);
        assertThat(step(-4, 4)).containsExactly(-0.5, 0.5);
    }
}
