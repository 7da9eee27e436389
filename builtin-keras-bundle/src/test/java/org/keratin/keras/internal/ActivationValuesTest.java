package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.internal.ActivationTableTest.activation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class ActivationValuesTest {

    private static final Tensor X = Tensor.of(new float[] {-2, 0, 1}, 1, 3);

    private static double[] call(String name, Map<String, Object> named) {
        Object y = activation(name).call(Arguments.of(List.of(X), named), CpuOps.instance());
        return ((Tensor) y).toDoubles();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.trim().split(" +")).mapToDouble(Double::parseDouble).toArray();
    }

    /** Each at -2, 0 and 1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    celu           | -0.86466 0 1
                    elu            | -0.86466 0 1
                    exponential    | 0.13534 1 2.71828
                    gelu           | -0.04550 0 0.84134
                    hard_shrink    | -2 0 1
                    hard_sigmoid   | 0.16667 0.5 0.66667
                    hard_silu      | -0.33333 0 0.66667
                    hard_tanh      | -1 0 1
                    leaky_relu     | -0.4 0 1
                    linear         | -2 0 1
                    log_sigmoid    | -2.12693 -0.69315 -0.31326
                    log_softmax    | -3.34901 -1.34901 -0.34901
                    mish           | -0.25250 0 0.86510
                    relu           | 0 0 1
                    relu6          | 0 0 1
                    selu           | -1.52017 0 1.05070
                    sigmoid        | 0.11920 0.5 0.73106
                    silu           | -0.23841 0 0.73106
                    soft_shrink    | -1.5 0 0.5
                    softmax        | 0.03512 0.25950 0.70538
                    softplus       | 0.12693 0.69315 1.31326
                    softsign       | -0.66667 0 0.5
                    sparse_plus    | 0 0.25 1
                    sparse_sigmoid | 0 0.5 1
                    sparsemax      | 0 0 1
                    squareplus     | 0.41421 1 1.61803
                    tanh           | -0.96403 0 0.76159
                    tanh_shrink    | -1.03597 0 0.23841
                    """)
    void computesWithDefaults(String name, String expected) {
        assertThat(activation(name).call(X, CpuOps.instance()).toDoubles())
                .containsExactly(numbers(expected), within(1e-5));
    }

    @Test
    void computesWithFurtherParameters() {
        assertThat(call("elu", Map.of("alpha", 2.0)))
                .containsExactly(new double[] {-1.72933, 0, 1}, within(1e-5));
        assertThat(call("leaky_relu", Map.of("negative_slope", 0.5))).containsExactly(-1, 0, 1);
        assertThat(call("relu", Map.of("max_value", 0.5))).containsExactly(0, 0, 0.5);
        assertThat(call("relu", Map.of("negative_slope", 0.25))).containsExactly(-0.5, 0, 1);
        assertThat(call("relu", Map.of("threshold", 1L))).containsExactly(0, 0, 0);
        assertThat(call("hard_shrink", Map.of("threshold", 1L))).containsExactly(-2, 0, 0);
        assertThat(call("threshold", Map.of("threshold", 0L, "default_value", 9L)))
                .containsExactly(9, 9, 1);
        assertThat(call("squareplus", Map.of("b", 0L))).containsExactly(0, 0, 1);
        assertThat(call("softmax", Map.of("axis", 0L))).containsExactly(1, 1, 1);
        assertThat(call("softmax", Map.of("axis", List.of(0L, 1L))))
                .containsExactly(new double[] {0.03512, 0.25950, 0.70538}, within(1e-5));
    }

    @Test
    void gatesOneHalfByTheOther() {
        Tensor x = Tensor.of(new float[] {4, 0}, 2);
        assertThat(activation("glu").call(x, CpuOps.instance()).toFloats()).containsExactly(2);
    }

    @Test
    void takesNumbersAndLists() {
        Object y = activation("relu").call(Arguments.of(List.of(-1.5, 2L)), CpuOps.instance());
        assertThat(((Tensor) y).toDoubles()).containsExactly(0, 2);
    }

    @Test
    void saysWhichFunctionFailedWhereShapesDoNotFit() {
        assertThatThrownBy(() -> activation("glu").call(X, CpuOps.instance()))
                .isInstanceOf(CallException.class)
                .hasMessageStartingWith("keras.activations.glu: ");
        assertThatThrownBy(() -> call("softmax", Map.of("axis", 2L)))
                .isInstanceOf(CallException.class)
                .hasMessageStartingWith("keras.activations.softmax: ");
    }

    @Test
    void refusesAnAxisThatIsNoNumber() {
        assertThatThrownBy(() -> call("softmax", Map.of("axis", "last")))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("keras.activations.softmax: expected a number as axis, found \"last\"");
    }
}
