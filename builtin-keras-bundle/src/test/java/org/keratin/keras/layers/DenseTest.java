package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class DenseTest {

    @Test
    void multipliesAddsAndActivates() {
        Layer dense = make("Dense", "units", 2, "activation", "relu");
        dense.buildFor(Shapes.of(Shape.of(Shape.UNKNOWN, 2)));
        dense.weights().get(0).assign(floats(new float[] {1, -1, 1, -1}, 2, 2));
        dense.weights().get(1).assign(Tensor.of(new float[] {10, 1}, 2));
        assertThat(dense.apply(row(1, 2)).toFloats()).containsExactly(13, 0);
    }

    @Test
    void worksAlongTheLastAxis() {
        Layer dense = make("Dense", "units", 1, "kernel_initializer", "ones");
        Tensor x = floats(new float[] {1, 2, 3, 4}, 1, 2, 2);
        assertThat(dense.apply(x).shape()).isEqualTo(Shape.of(1, 2, 1));
        assertThat(dense.apply(x).toFloats()).containsExactly(3, 7);
        assertThat(dense.computeOutputShape(Shape.of(Shape.UNKNOWN, 5, 2)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 5, 1));
    }

    @Test
    void takesAnEmptyBatch() {
        Layer dense = make("Dense", "units", 3);
        assertThat(dense.apply(floats(new float[0], 0, 2)).shape()).isEqualTo(Shape.of(0, 3));
    }

    @Test
    void hasNoBiasIfItIsToldSo() {
        Layer dense = make("Dense", "name", "d", "units", 3, "use_bias", false);
        dense.apply(row(1, 2));
        assertThat(dense.weights()).extracting(Variable::path).containsExactly("d/kernel");
    }

    @Test
    void freezesItsKernelAndChangesItByALowRank() {
        Layer dense =
                make(
                        "Dense",
                        "units",
                        2,
                        "kernel_initializer",
                        "zeros",
                        "lora_rank",
                        1,
                        "lora_alpha",
                        3);
        dense.buildFor(Shapes.of(Shape.of(1, 2)));
        assertThat(dense.weights())
                .extracting(Variable::name)
                .containsExactly("kernel", "bias", "lora_kernel_a", "lora_kernel_b");
        assertThat(dense.trainableWeights())
                .extracting(Variable::name)
                .containsExactly("bias", "lora_kernel_a", "lora_kernel_b");
        dense.weights().get(2).assign(floats(new float[] {1, 2}, 2, 1));
        dense.weights().get(3).assign(floats(new float[] {1, 10}, 1, 2));
        assertThat(dense.apply(row(1, 1)).toFloats()).containsExactly(9, 90);
        assertThat(Layers.config(dense)).containsEntry("lora_rank", 1L).containsKey("lora_alpha");
        // Files hold the kernel with the change in it.
        assertThat(dense.savedWeights())
                .extracting(Variable::name)
                .containsExactly("kernel", "bias");
        Variable kernel = dense.savedWeights().get(0);
        assertThat(dense.savedValue(kernel, CpuOps.instance()).toFloats())
                .containsExactly(3, 30, 6, 60);
    }

    @Test
    void writesNoRankIfItHasNone() {
        assertThat(Layers.config(make("Dense", "units", 2)))
                .doesNotContainKeys("lora_rank", "lora_alpha", "activity_regularizer")
                .containsEntry("activation", "linear")
                .containsEntry("quantization_config", null);
    }

    @Test
    void computesInHalfPrecisionUnderAMixedPolicy() {
        Layer dense = make("Dense", "units", 1, "dtype", "mixed_float16");
        assertThat(dense.apply(row(1, 2)).dtype()).isEqualTo(DType.FLOAT16);
        assertThat(dense.weights()).allMatch(weight -> weight.dtype() == DType.FLOAT32);
    }

    @Test
    void asksAMapOfPoliciesForItsOwn() {
        Map<String, Object> half = Map.of("d", "mixed_float16");
        Map<String, Object> map =
                Map.of(
                        "module", "keras.dtype_policies",
                        "class_name", "DTypePolicyMap",
                        "config", Map.of("default_policy", "float64", "policy_map", half));
        Layer dense = make("Dense", "name", "d", "units", 1, "dtype", map);
        Layer other = make("Dense", "name", "e", "units", 1, "dtype", map);
        assertThat(dense.apply(row(1, 2)).dtype()).isEqualTo(DType.FLOAT16);
        assertThat(other.apply(row(1, 2)).dtype()).isEqualTo(DType.FLOAT64);
        assertThat(other.weights()).allMatch(weight -> weight.dtype() == DType.FLOAT64);
    }

    @Test
    void letsMasksThrough() {
        Tensor x = floats(new float[] {1, 2}, 1, 2, 1);
        Tensor mask = Tensor.of(new boolean[] {true, false}, 1, 2);
        CallContext context = CallContext.inference();
        context.setMask(x, mask);
        Object output = make("Dense", "units", 1).apply(Arguments.of(x), context);
        assertThat(context.mask((Tensor) output)).isSameAs(mask);
    }

    @Test
    void collectsThePenaltyOnItsOutput() {
        Layer dense =
                make(
                        "Dense",
                        "units",
                        1,
                        "kernel_initializer",
                        "ones",
                        "activity_regularizer",
                        "l2");
        CallContext context = CallContext.training(CpuOps.instance());
        dense.apply(Arguments.of(floats(new float[] {1, 3}, 2, 1)), context);
        assertThat(context.losses().get(0).doubleAt(0)).isCloseTo(0.05, within(1e-6));
    }

    @Test
    void refusesInputsThatDoNotFit() {
        Layer dense = make("Dense", "name", "d", "units", 1);
        assertThatThrownBy(() -> dense.apply(Tensor.of(new float[] {1}, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("d: expected rank 2 or more, found (1,)");
        dense.apply(row(1, 2));
        assertThatThrownBy(() -> dense.apply(row(1, 2, 3)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("d: expected axes -1 of length 2, found (1, 3)");
    }

    @Test
    void refusesConfigsThatMakeNoSense() {
        assertThatThrownBy(() -> make("Dense", "units", 0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("$.config.units: expected int, at least 1, found 0");
        assertThatThrownBy(
                        () ->
                                make(
                                        "Dense",
                                        "units",
                                        1,
                                        "lora_rank",
                                        2,
                                        "kernel_constraint",
                                        "non_neg"))
                .hasMessageContaining("lora_rank: expected null beside a kernel_constraint");
        assertThatThrownBy(() -> make("Dense", "units", 1, "lora_rank", -1))
                .isInstanceOf(ConfigException.class);
        assertThatThrownBy(
                        () ->
                                make("Dense", "units", 1)
                                        .buildFromConfig(
                                                java.util.Map.of("input_shape", List.of())))
                .isInstanceOf(ShapeException.class);
    }
}
