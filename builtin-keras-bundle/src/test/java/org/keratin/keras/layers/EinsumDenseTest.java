package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class EinsumDenseTest {

    private static Layer heads(String policy, Object... more) {
        Object[] keys = {"equation", "ab,bcd->acd", "output_shape", List.of(2, 1), "dtype", policy};
        Object[] all = Arrays.copyOf(keys, keys.length + more.length);
        System.arraycopy(more, 0, all, keys.length, more.length);
        Layer layer = make("EinsumDense", all);
        layer.buildFor(Shapes.of(Shape.of(Shape.UNKNOWN, 2)));
        return layer;
    }

    private static void set(Layer layer, String name, Tensor value) {
        layer.weights().stream()
                .filter(weight -> weight.name().equals(name))
                .findFirst()
                .orElseThrow()
                .assign(value);
    }

    @Test
    void multipliesAndAdds() {
        Layer layer = heads("float32", "bias_axes", "c");
        assertThat(layer.weights().get(1).shape()).isEqualTo(Shape.of(2, 1));
        set(layer, "kernel", floats(new float[] {1, 2, 3, 4}, 2, 2, 1));
        set(layer, "bias", floats(new float[] {100, 200}, 2, 1));

        Tensor y = layer.apply(floats(new float[] {1, 10}, 1, 2));
        assertThat(y.shape()).isEqualTo(Shape.of(1, 2, 1));
        assertThat(y.toFloats()).containsExactly(131, 242);
    }

    @Test
    void readsASingleIntAsAShape() {
        Layer layer = make("EinsumDense", "equation", "...b,bc->...c", "output_shape", 3);
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 7, 2)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 7, 3));
        assertThat(Layers.config(layer)).containsEntry("output_shape", List.of(3L));
    }

    @Test
    void multipliesBytesAndScales() {
        Layer layer = heads("int8_from_float32");
        set(
                layer,
                "kernel",
                Tensor.ofBytes(new byte[] {1, 2, 3, 4}, DType.INT8, Shape.of(2, 2, 1)));
        set(layer, "kernel_scale", floats(new float[] {1, 2}, 1, 2, 1));

        float[] y = layer.apply(floats(new float[] {12.7f, 1, 1, 0}, 2, 2)).toFloats();
        assertThat(y[0]).isCloseTo(15.7f, within(1e-4f));
        assertThat(y[1]).isCloseTo(14.7f, within(1e-4f));
        assertThat(y[2]).isCloseTo(1, within(1e-4f));
    }

    @Test
    void holdsItsKernelAsAMatrixOfFourBits() {
        Layer layer = heads("int4/1_from_float32", "lora_rank", 1);
        assertThat(layer.weights())
                .extracting(Variable::name)
                .containsExactly(
                        "lora_kernel_a",
                        "lora_kernel_b",
                        "kernel",
                        "kernel_scale",
                        "kernel_zero",
                        "g_idx");
        set(layer, "kernel", Tensor.ofBytes(new byte[] {0x21, 0x43}, DType.INT8, Shape.of(2, 1)));
        set(layer, "kernel_scale", floats(new float[] {1, 1, 10, 10}, 2, 2));
        assertThat(layer.apply(floats(new float[] {1, 10}, 1, 2)).toFloats())
                .containsExactly(301, 402);
    }

    @Test
    void countsTheRowsOfItsKernelForGptq() {
        Layer layer = heads("gptq/2/-1_from_float32");
        assertThat(layer.weights())
                .extracting(Variable::name)
                .containsExactly("kernel", "kernel_scale", "zero_point", "g_idx");
        set(
                layer,
                "kernel",
                Tensor.ofBytes(new byte[] {0b1001, 0b0011}, DType.UINT8, Shape.of(1, 2)));
        assertThat(layer.apply(floats(new float[] {1, 10}, 1, 2)).toFloats())
                .containsExactly(31, 2);
    }

    @Test
    void cannotBeTernary() {
        assertThatThrownBy(() -> heads("ternary_from_float32"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("EinsumDense")
                .hasMessageContaining("ternary_from_float32");
    }

    @Test
    void refusesWhatDoesNotFit() {
        Layer layer = heads("float32");
        assertThatThrownBy(() -> layer.apply(floats(new float[4], 1, 2, 2)))
                .isInstanceOf(ShapeException.class);
        assertThatThrownBy(
                        () ->
                                make(
                                        "EinsumDense",
                                        "equation",
                                        "ab,bc->ac",
                                        "output_shape",
                                        3,
                                        "bias_axes",
                                        "x"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("bias_axes");
        Layer unknown = make("EinsumDense", "equation", "ab,bc->ac", "output_shape", 3);
        assertThatThrownBy(() -> unknown.buildFor(Shapes.of(Shape.of(1, Shape.UNKNOWN))))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("known shape");
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(heads("int8_from_float32").apply(floats(new float[0], 0, 2)).shape())
                .isEqualTo(Shape.of(0, 2, 1));
    }
}
