package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ReversibleEmbeddingTest {

    private static final Tensor TWO_VECTORS = floats(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);

    /** Two vectors of length 3. */
    private static Layer of(Object... more) {
        Object[] keys = {"input_dim", 2, "output_dim", 3};
        Object[] all = Arrays.copyOf(keys, keys.length + more.length);
        System.arraycopy(more, 0, all, keys.length, more.length);
        Layer layer = make("ReversibleEmbedding", all);
        layer.buildFor(Shapes.of(Shape.of(1)));
        return layer;
    }

    private static Tensor reverse(Layer layer, Tensor x) {
        Arguments arguments = Arguments.of(List.of(x), Map.of("reverse", true));
        return (Tensor) layer.apply(arguments, CallContext.inference());
    }

    private static void set(Layer layer, String name, Tensor value) {
        layer.weights().stream()
                .filter(weight -> weight.name().equals(name))
                .findFirst()
                .orElseThrow()
                .assign(value);
    }

    private static Tensor bytes(Shape shape, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Tensor.ofBytes(bytes, DType.INT8, shape);
    }

    @Test
    void looksUpAndMultipliesBack() {
        Layer layer = of();
        set(layer, "embeddings", TWO_VECTORS);
        assertThat(layer.apply(Tensor.of(new int[] {1}, 1)).toFloats()).containsExactly(4, 5, 6);
        assertThat(reverse(layer, row(1, 10, 100)).toFloats()).containsExactly(321, 654);
    }

    @Test
    void multipliesBackByWeightsOfTheirOwn() {
        Layer layer = of("tie_weights", false, "logit_soft_cap", 2.0);
        set(layer, "reverse_embeddings", floats(new float[] {1, 0, 0, 0, 0, 0}, 3, 2));
        float[] logits = reverse(layer, row(1, 10, 100)).toFloats();
        assertThat(logits[0]).isCloseTo((float) (2 * Math.tanh(0.5)), within(1e-6f));
        assertThat(logits[1]).isZero();
    }

    @Test
    void multipliesBackInTheDtypeThatItIsTold() {
        Layer layer = of("reverse_dtype", "float16");
        assertThat(reverse(layer, row(1, 10, 100)).dtype()).isEqualTo(DType.FLOAT16);
    }

    @Test
    void changesTheWayBackByALowRankToo() {
        Layer layer = of("lora_rank", 1, "embeddings_initializer", "zeros");
        set(layer, "lora_embeddings_a", floats(new float[] {1, 2}, 2, 1));
        set(layer, "lora_embeddings_b", floats(new float[] {1, 1, 1}, 1, 3));
        assertThat(reverse(layer, row(1, 1, 1)).toFloats()).containsExactly(3, 6);
    }

    @Test
    void scalesBytesOnTheWayBack() {
        Layer layer = of("dtype", "int8_from_float32", "lora_rank", 1);
        set(layer, "embeddings", bytes(Shape.of(2, 3), 1, 2, 3, 4, 5, 6));
        set(layer, "embeddings_scale", Tensor.of(new float[] {1, 2}, 2));
        float[] logits = reverse(layer, row(127, 0, 1)).toFloats();
        assertThat(logits[0]).isCloseTo(130, within(1e-3f));
        assertThat(logits[1]).isCloseTo(257, within(1e-3f));
    }

    @Test
    void scalesBlocksOfFourBits() {
        Layer layer = of("dtype", "int4/2_from_float32", "tie_weights", false);
        assertThat(layer.weights())
                .extracting(Variable::name)
                .containsExactly(
                        "embeddings",
                        "embeddings_scale",
                        "embeddings_zero",
                        "g_idx",
                        "reverse_embeddings",
                        "reverse_embeddings_scale",
                        "reverse_embeddings_zero");
        set(layer, "embeddings", bytes(Shape.of(2, 2), 0x21, 0x03, 0x54, 0x06));
        set(layer, "embeddings_scale", floats(new float[] {1, 10, 1, 10}, 2, 2));
        assertThat(layer.apply(Tensor.of(new int[] {1}, 1)).toFloats()).containsExactly(4, 5, 60);
        set(layer, "reverse_embeddings", bytes(Shape.of(2, 2), 0x21, 0x54, 0x03, 0x06));
        set(layer, "reverse_embeddings_scale", floats(new float[] {1, 1, 10, 10}, 2, 2));
        float[] logits = reverse(layer, row(127, 0, 1)).toFloats();
        assertThat(logits[0]).isCloseTo(157, within(1e-3f));
        assertThat(logits[1]).isCloseTo(127 * 4 + 60, within(1e-3f));
    }

    @Test
    void masksZeroOnTheWayForth() {
        Layer layer = of("mask_zero", true);
        CallContext context = CallContext.inference();
        Tensor x = Tensor.of(new int[] {0, 1}, 1, 2);
        Tensor vectors = (Tensor) layer.apply(Arguments.of(x), context);
        assertThat(context.mask(vectors).doubleAt(0)).isZero();
        assertThat(context.mask(vectors).doubleAt(1)).isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThatThrownBy(() -> of("dtype", "float8_from_float32"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("float8_from_float32");
        Arguments odd = Arguments.of(List.of(row(1, 2, 3)), Map.of("reverse", "yes"));
        assertThatThrownBy(() -> of().apply(odd, CallContext.inference()))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("reverse");
    }
}
