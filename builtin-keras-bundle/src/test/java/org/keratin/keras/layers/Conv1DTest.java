package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class Conv1DTest {

    private static final Tensor X = floats(new float[] {1, 2, 3, 4}, 1, 4, 1);

    private static Layer ones(Object... keysAndValues) {
        Object[] all = new Object[keysAndValues.length + 6];
        System.arraycopy(
                new Object[] {"filters", 1, "kernel_size", 2, "kernel_initializer", "ones"},
                0,
                all,
                0,
                6);
        System.arraycopy(keysAndValues, 0, all, 6, keysAndValues.length);
        return make("Conv1D", all);
    }

    @Test
    void sumsEachWindow() {
        assertThat(ones().apply(X).toFloats()).containsExactly(3, 5, 7);
        assertThat(ones("strides", 2).apply(X).toFloats()).containsExactly(3, 7);
        assertThat(ones("dilation_rate", 2).apply(X).toFloats()).containsExactly(4, 6);
    }

    @Test
    void putsZerosAtTheEdges() {
        assertThat(ones("padding", "same").apply(X).toFloats()).containsExactly(3, 5, 7, 4);
        assertThat(ones("padding", "causal").apply(X).toFloats()).containsExactly(1, 3, 5, 7);
    }

    @Test
    void addsTheBiasAndActivates() {
        Layer conv = ones("activation", "relu");
        conv.buildFor(Shapes.of(Shape.of(1, 4, 1)));
        conv.weights().get(1).assign(Tensor.of(new float[] {-5}, 1));
        assertThat(conv.apply(X).toFloats()).containsExactly(0, 0, 2);
    }

    @Test
    void convolvesGroupsOnTheirOwn() {
        Layer conv =
                make(
                        "Conv1D",
                        "filters",
                        2,
                        "kernel_size",
                        1,
                        "groups",
                        2,
                        "kernel_initializer",
                        "ones");
        Tensor x = floats(new float[] {1, 2, 10, 20}, 1, 1, 4);
        assertThat(conv.apply(x).toFloats()).containsExactly(3, 30);
        assertThat(conv.weights().get(0).shape()).isEqualTo(Shape.of(1, 2, 2));
    }

    @Test
    void takesTheChannelsInFront() {
        Layer conv = ones("data_format", "channels_first");
        Tensor x = floats(new float[] {1, 2, 3, 10, 20, 30}, 1, 2, 3);
        assertThat(conv.apply(x).shape()).isEqualTo(Shape.of(1, 1, 2));
        assertThat(conv.apply(x).toFloats()).containsExactly(33, 55);
    }

    @Test
    void changesItsKernelByALowRank() {
        Layer conv = ones("lora_rank", 1);
        conv.buildFor(Shapes.of(Shape.of(1, 4, 1)));
        assertThat(conv.weights())
                .extracting(Variable::name)
                .containsExactly("kernel", "bias", "lora_kernel_a", "lora_kernel_b");
        conv.weights().get(2).assign(floats(new float[] {1, 2}, 2, 1, 1));
        conv.weights().get(3).assign(floats(new float[] {1}, 1, 1));
        assertThat(conv.apply(X).toFloats()).containsExactly(8, 13, 18);
        assertThat(conv.weights().get(0).trainable()).isFalse();
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        assertThat(ones("strides", 2).computeOutputShape(Shape.of(Shape.UNKNOWN, 9, 3)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 4, 1));
        assertThat(ones().computeOutputShape(Shape.of(2, Shape.UNKNOWN, 3)))
                .isEqualTo(Shape.of(2, Shape.UNKNOWN, 1));
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(ones().apply(floats(new float[0], 0, 4, 1)).shape())
                .isEqualTo(Shape.of(0, 3, 1));
    }

    @Test
    void writesAListForEachWindow() {
        assertThat(Layers.config(ones()))
                .containsEntry("kernel_size", List.of(2L))
                .containsEntry("strides", List.of(1L))
                .containsEntry("data_format", "channels_last");
    }

    @Test
    void refusesInputsThatDoNotFit() {
        assertThatThrownBy(() -> ones().apply(floats(new float[] {1}, 1, 1, 1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected windows of 2 elements");
        assertThatThrownBy(() -> ones().apply(floats(new float[] {1, 2}, 1, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected rank 3, found (1, 2)");
        Layer built = ones();
        built.apply(X);
        assertThatThrownBy(() -> built.apply(floats(new float[8], 1, 4, 2)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("-1 of length 1");
        assertThatThrownBy(() -> ones().buildFor(Shapes.of(Shape.of(1, 4, Shape.UNKNOWN))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("a known number of channels");
    }

    @Test
    void refusesConfigsThatMakeNoSense() {
        refuses("groups", "groups", 2);
        refuses("strides", "strides", 0);
        refuses("kernel_size", "kernel_size", List.of(1, 2));
        refuses("dilation_rate", "strides", 2, "dilation_rate", 2);
        refuses("lora_rank", "lora_rank", 2, "kernel_constraint", "non_neg");
        refuses("padding", "padding", "full");
        refuses("filters", "filters", 0);
    }

    private static void refuses(String key, Object... keysAndValues) {
        assertThatThrownBy(() -> ones(keysAndValues))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }
}
