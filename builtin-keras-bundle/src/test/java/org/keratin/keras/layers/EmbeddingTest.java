package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class EmbeddingTest {

    private static Layer embedding(Object... more) {
        Object[] all = new Object[more.length + 4];
        System.arraycopy(new Object[] {"input_dim", 3, "output_dim", 2}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        Layer layer = make("Embedding", all);
        layer.buildFor(Shapes.none());
        layer.weights().get(0).assign(floats(new float[] {0, 0, 1, 10, 2, 20}, 3, 2));
        return layer;
    }

    @Test
    void givesAVectorForEachNumber() {
        Tensor vectors = embedding().apply(Tensor.of(new int[] {2, 1}, 1, 2));
        assertThat(vectors.shape()).isEqualTo(Shape.of(1, 2, 2));
        assertThat(vectors.toFloats()).containsExactly(2, 20, 1, 10);
    }

    @Test
    void takesNumbersOfOtherDtypes() {
        assertThat(embedding().apply(Tensor.of(new float[] {1, 2}, 2)).toFloats())
                .containsExactly(1, 10, 2, 20);
        assertThat(embedding().apply(Tensor.of(new long[0], 0, 4)).shape())
                .isEqualTo(Shape.of(0, 4, 2));
    }

    @Test
    void masksPadding() {
        Tensor x = Tensor.of(new int[] {0, 1, 2, 0}, 2, 2);
        CallContext context = CallContext.inference();
        Object vectors = embedding("mask_zero", true).apply(Arguments.of(x), context);
        Tensor mask = context.mask((Tensor) vectors);
        assertThat(mask.toBooleans()).containsExactly(false, true, true, false);
    }

    @Test
    void masksNothingByDefault() {
        CallContext context = CallContext.inference();
        Object vectors = embedding().apply(Arguments.of(Tensor.of(new int[] {0}, 1)), context);
        assertThat(context.mask((Tensor) vectors)).isNull();
    }

    @Test
    void freezesItsVectorsAndChangesThemByALowRank() {
        Layer layer = embedding("lora_rank", 1);
        assertThat(layer.weights())
                .extracting(Variable::name)
                .containsExactly("embeddings", "lora_embeddings_a", "lora_embeddings_b");
        assertThat(layer.weights().get(0).trainable()).isFalse();
        layer.weights().get(1).assign(floats(new float[] {0, 0, 1}, 3, 1));
        layer.weights().get(2).assign(floats(new float[] {100, 200}, 1, 2));
        assertThat(layer.apply(Tensor.of(new int[] {1, 2}, 2)).toFloats())
                .containsExactly(1, 10, 102, 220);
    }

    @Test
    void canBeBuiltWithoutLookingAtItsInputs() {
        Layer layer = make("Embedding", "input_dim", 3, "output_dim", 2);
        Map<String, Object> none = Map.of("shapes_dict", Map.of());
        layer.buildFromConfig(none);
        assertThat(layer.weights()).hasSize(1);
        assertThat(layer.buildConfig()).contains(none);
    }

    @Test
    void writesItsActivityRegularizerEvenIfThereIsNone() {
        assertThat(Layers.config(embedding())).containsEntry("activity_regularizer", null);
    }

    @Test
    void refusesNumbersThatItDoesNotKnow() {
        assertThatThrownBy(() -> embedding().apply(Tensor.of(new int[] {3}, 1)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("embedding (Embedding)");
    }

    @Test
    void refusesSizesThatMakeNoSense() {
        assertThatThrownBy(() -> make("Embedding", "input_dim", 0, "output_dim", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("$.config.input_dim: expected int, at least 1, found 0");
        assertThatThrownBy(() -> make("Embedding", "input_dim", 1))
                .hasMessageContaining("$.config.output_dim");
    }
}
