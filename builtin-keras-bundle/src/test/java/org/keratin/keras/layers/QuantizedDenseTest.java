package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Dense with dtype policies that quantize its kernel. */
class QuantizedDenseTest {

    private static Layer built(int inputs, int units, String policy) {
        Layer dense = make("Dense", "name", "d", "units", units, "dtype", policy);
        dense.buildFor(Shapes.of(Shape.of(Shape.UNKNOWN, inputs)));
        return dense;
    }

    private static void set(Layer layer, String name, Tensor value) {
        weight(layer, name).assign(value);
    }

    private static Variable weight(Layer layer, String name) {
        return layer.weights().stream()
                .filter(weight -> weight.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Tensor bytes(DType dtype, Shape shape, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Tensor.ofBytes(bytes, dtype, shape);
    }

    @Test
    void multipliesBytesAndScales() {
        Layer dense = built(2, 1, "int8_from_float32");
        set(dense, "kernel", bytes(DType.INT8, Shape.of(2, 1), 100, -50));
        set(dense, "kernel_scale", Tensor.of(new float[] {100}, 1));

        // 127 and 64 of 127: 2 is scaled by 63.5, and so is 1.
        assertThat(dense.apply(row(2, 1)).toFloats()[0])
                .isCloseTo((127 * 100 - 64 * 50) / 6350f, within(1e-5f));
    }

    @Test
    void holdsTwoColumnsInAByte() {
        Layer dense = built(1, 3, "int4/-1_from_float32");
        assertThat(weight(dense, "kernel").shape()).isEqualTo(Shape.of(1, 2));
        set(dense, "kernel", bytes(DType.INT8, Shape.of(1, 2), 0x7d, 0x08));
        set(dense, "kernel_scale", Tensor.of(new float[] {1, 2, 4}, 3));

        assertThat(dense.apply(row(2)).toFloats()).containsExactly(-6, 7, -4);
    }

    @Test
    void scalesBlocksOfRows() {
        Layer dense = built(3, 1, "int4/2_from_float32");
        set(dense, "kernel", bytes(DType.INT8, Shape.of(3, 1), 1, 2, 3));
        set(dense, "kernel_scale", floats(new float[] {10, 100}, 2, 1));
        set(dense, "kernel_zero", bytes(DType.INT8, Shape.of(2, 1), 1, 0));

        assertThat(dense.apply(row(1, 1, 1)).toFloats()).containsExactly(310);
    }

    @Test
    void roundsInputAndKernelToFloat8() {
        Layer dense = built(1, 1, "float8_from_float32");
        assertThat(dense.weights())
                .extracting(Variable::name)
                .containsExactly(
                        "inputs_scale",
                        "inputs_amax_history",
                        "kernel_scale",
                        "kernel_amax_history",
                        "outputs_grad_scale",
                        "outputs_grad_amax_history",
                        "kernel",
                        "bias");
        set(dense, "kernel", floats(new float[] {1.1f}, 1, 1));
        set(dense, "bias", Tensor.of(new float[] {1.001f}, 1));

        assertThat(dense.apply(row(17)).toFloats()).containsExactly(16 * 1.125f + 1);
    }

    @Test
    void keepsAsMuchHistoryAsItsPolicySays() {
        Layer dense =
                make(
                        "Dense",
                        "units",
                        1,
                        "dtype",
                        Layers.object(
                                "keras.dtype_policies",
                                "QuantizedFloat8DTypePolicy",
                                "mode",
                                "float8",
                                "source_name",
                                "float32",
                                "amax_history_length",
                                3));
        dense.apply(row(1));
        assertThat(weight(dense, "inputs_amax_history").shape()).isEqualTo(Shape.of(3));
    }

    @Test
    void countsWithMinusOneZeroAndOne() {
        Layer dense = built(6, 1, "ternary_from_float32");
        assertThat(dense.apply(row(1, 2, 3, 4, 5, 6)).toFloats()).containsExactly(0);
        set(dense, "kernel", bytes(DType.UINT8, Shape.of(2, 1), 2 + 9 + 2 * 27, 2));
        set(dense, "kernel_scale", Tensor.of(new float[] {0.5f}));

        assertThat(dense.apply(row(1, 2, 3, 4, 5, 6)).toFloats()).containsExactly(2);
    }

    @Test
    void multipliesByWhatGptqFound() {
        Layer dense = built(3, 2, "gptq/4/2_from_float32");
        assertThat(weight(dense, "kernel").shape()).isEqualTo(Shape.of(1, 3));
        set(dense, "kernel", bytes(DType.UINT8, Shape.of(1, 3), 0x1f, 0x20, 0x31));
        set(dense, "kernel_scale", floats(new float[] {1, 2, 10, 20}, 2, 2));
        set(dense, "kernel_zero", bytes(DType.UINT8, Shape.of(2, 2), 1, 0, 1, 1));
        set(dense, "g_idx", Tensor.of(new float[] {0, 0, 1}, 3));

        assertThat(dense.apply(row(1, 10, 100)).toFloats())
                .containsExactly(14 - 10 + 200, 0 + 100 + 4000);
    }

    @Test
    void multipliesByWhatAwqFound() {
        Layer dense = built(2, 1, "awq/4/-1_from_float32");
        set(dense, "kernel", bytes(DType.UINT8, Shape.of(1, 2), 4, 6));
        set(dense, "kernel_zero", bytes(DType.UINT8, Shape.of(1, 1), 2));
        set(dense, "awq_scales", Tensor.of(new float[] {2, 4}, 2));

        assertThat(dense.apply(row(1, 1)).toFloats()).containsExactly(2);
    }

    @Test
    void changesBytesByALowRank() {
        Layer dense = make("Dense", "units", 1, "dtype", "int4/-1_from_float32", "lora_rank", 2);
        dense.buildFor(Shapes.of(Shape.of(1, 3)));
        assertThat(dense.weights())
                .extracting(Variable::name)
                .containsExactly(
                        "bias", "lora_kernel_a", "lora_kernel_b", "kernel", "kernel_scale");
        set(dense, "lora_kernel_a", floats(new float[] {1, 0, 0, 1, 0, 0}, 3, 2));
        set(dense, "lora_kernel_b", floats(new float[] {5, 7}, 2, 1));

        assertThat(dense.apply(row(1, 2, 3)).toFloats()).containsExactly(19);
    }

    @Test
    void refusesALowRankWhereThereCanBeNone() {
        Layer dense = make("Dense", "units", 1, "dtype", "float8_from_float32", "lora_rank", 2);
        assertThatThrownBy(() -> dense.apply(row(1)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("lora_rank")
                .hasMessageContaining("float8_from_float32");
        assertThat(dense.weights()).isEmpty();
    }

    @Test
    void asksHowManyInputsShareAScale() {
        Layer dense =
                make(
                        "Dense",
                        "units",
                        1,
                        "dtype",
                        Layers.object(
                                "keras.dtype_policies",
                                "QuantizedDTypePolicy",
                                "mode",
                                "gptq",
                                "source_name",
                                "float32"));
        assertThatThrownBy(() -> dense.apply(row(1)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("gptq/4/128_from_float32");
    }

    @Test
    void savesItsWeightsInTheOrderOfFiles() {
        assertThat(saved("float32")).containsExactly("kernel", "bias");
        assertThat(saved("int8_from_float32")).containsExactly("kernel", "bias", "kernel_scale");
        assertThat(saved("ternary_from_float32")).containsExactly("kernel", "bias", "kernel_scale");
        assertThat(saved("int4/2_from_float32"))
                .containsExactly("kernel", "bias", "kernel_scale", "kernel_zero", "g_idx");
        assertThat(saved("float8_from_float32"))
                .startsWith("kernel", "bias", "inputs_scale", "inputs_amax_history");
        assertThat(saved("awq/4/2_from_float32"))
                .containsExactly(
                        "bias", "kernel", "kernel_scale", "kernel_zero", "awq_scales", "g_idx");
    }

    private static List<String> saved(String policy) {
        return built(3, 2, policy).savedWeights().stream().map(Variable::name).toList();
    }

    @Test
    void savesNoLowRankChange() {
        Layer dense = make("Dense", "units", 1, "lora_rank", 2);
        dense.apply(row(1));
        assertThat(dense.savedWeights())
                .extracting(Variable::name)
                .containsExactly("kernel", "bias");
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(built(2, 3, "int8_from_float32").apply(floats(new float[0], 0, 2)).shape())
                .isEqualTo(Shape.of(0, 3));
    }
}
