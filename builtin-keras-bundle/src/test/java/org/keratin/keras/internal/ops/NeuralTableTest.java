package org.keratin.keras.internal.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.Tensor;

class NeuralTableTest {

    private static final Tensor X = Tensor.of(new float[] {1, 3}, 1, 2);

    private static Tensor call(String name, Map<String, Object> named, Object... arguments) {
        return Calls.tensor("keras.ops", name, named, arguments);
    }

    @Test
    void takesTheOldNameForTheNumberOfClasses() {
        Tensor x = Tensor.of(new int[] {0, 2}, 2);
        assertThat(call("multi_hot", Map.of("num_tokens", 3L), x).toFloats())
                .containsExactly(1, 0, 1);
        assertThatThrownBy(() -> call("multi_hot", Map.of(), x))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("num_classes");
    }

    @Test
    void leavesTheMeanInWhereOldKerasDid() {
        assertThat(call("layer_normalization", Map.of("rms_scaling", true), X).toDoubles())
                .containsExactly(new double[] {1, 3}, within(1e-5));
        assertThat(call("layer_normalization", Map.of(), X).toDoubles())
                .containsExactly(new double[] {-1, 1}, within(1e-5));
    }

    @Test
    void takesABiasAndAMaskTogether() {
        Tensor ones = Tensor.of(new float[] {1, 1}, 1, 2, 1, 1);
        Tensor values = Tensor.of(new float[] {1, 5}, 1, 2, 1, 1);
        Tensor bias = Tensor.of(new float[4], 1, 1, 2, 2);
        Tensor mask = Tensor.of(new boolean[] {true, false, true, true}, 1, 1, 2, 2);
        Tensor attended =
                call(
                        "dot_product_attention",
                        Map.of("bias", bias, "mask", mask),
                        ones,
                        ones,
                        values);
        assertThat(attended.toDoubles()).containsExactly(new double[] {1, 3}, within(1e-5));
        assertThatThrownBy(
                        () ->
                                call(
                                        "dot_product_attention",
                                        Map.of("attn_logits_soft_cap", 2.0),
                                        ones,
                                        ones,
                                        values))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("a cap needs a TPU");
    }

    @Test
    void givesMeansAndVariances() {
        List<?> found = (List<?>) Calls.call("keras.ops", "moments", Map.of(), X, List.of(1L));
        assertThat(found).hasSize(2);
        assertThat(((Tensor) found.get(1)).toFloats()).containsExactly(1);
    }

    @Test
    void refusesWhatIsComplex() {
        assertThatThrownBy(() -> call("polar", Map.of(), X, X))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("no dtype here is complex");
    }
}
