package org.keratin.keras.internal.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.Tensor;

class LinalgTableTest {

    private static final Tensor X = Tensor.of(new double[] {3, 0, 0, -4}, 2, 2);

    private static double norm(Map<String, Object> named) {
        return Calls.tensor("keras.ops", "norm", named, X).doubleAt(0);
    }

    @Test
    void measuresMatricesAndVectors() {
        assertThat(norm(Map.of())).isEqualTo(5);
        assertThat(norm(Map.of("ord", "nuc"))).isEqualTo(7);
        assertThat(norm(Map.of("ord", 1L))).isEqualTo(4);
        assertThat(norm(Map.of("ord", 1L, "axis", 0L))).isEqualTo(3);
        assertThatThrownBy(
                        () ->
                                Calls.call(
                                        "keras.ops",
                                        "norm",
                                        Map.of("ord", 1L),
                                        Tensor.of(new float[8], 2, 2, 2)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected one axis, or two");
    }

    @Test
    void givesSingularValuesAloneIfAskedFor() {
        Object all = Calls.call("keras.ops.linalg", "svd", Map.of(), X);
        Object alone = Calls.call("keras.ops.linalg", "svd", Map.of("compute_uv", false), X);
        assertThat((List<?>) all).hasSize(3);
        assertThat(((Tensor) alone).toDoubles()).containsExactly(4, 3);
    }

    @Test
    void appliesOperationsThatGraphsHold() {
        Object power =
                Calls.apply(
                        Calls.operation(
                                "keras.src.ops.linalg",
                                "MatrixPower",
                                Map.of("name", "matrix_power", "n", 2L)),
                        X);
        assertThat(((Tensor) power).toDoubles()).containsExactly(9, 0, 0, 16);
    }

    @Test
    void namesTheFunctionWhoseMatrixIsSingular() {
        assertThatThrownBy(
                        () ->
                                Calls.call(
                                        "keras.ops",
                                        "inv",
                                        Map.of(),
                                        Tensor.of(new float[4], 2, 2)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("keras.ops.inv: expected invertible matrices");
    }
}
