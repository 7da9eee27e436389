package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.tensor.Tensor;

/**
 * What the tests of optimizers do over and over. Variables are float64, so that numbers are exact.
 */
final class Steps {

    private Steps() {}

    static Tensor vector(double... values) {
        return Tensor.of(values, values.length);
    }

    /** A matrix of rows as long as {@code values} allow. */
    static Tensor matrix(int rows, double... values) {
        return Tensor.of(values, rows, values.length / rows);
    }

    static Variable variable(double... values) {
        return Variable.of("kernel", vector(values));
    }

    static Variable named(String path, Tensor value) {
        return Variable.named(
                        path.substring(path.lastIndexOf('/') + 1),
                        value.shape(),
                        value.dtype(),
                        () -> value)
                .path(() -> path)
                .build();
    }

    static void step(Optimizer optimizer, Variable variable, double... gradient) {
        optimizer.apply(List.of(Tensor.of(gradient, variable.shape().dims())), List.of(variable));
    }

    static void assertValues(Variable variable, double... expected) {
        assertThat(variable.value().toDoubles()).containsExactly(expected, within(1e-6));
    }
}
