package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.UnsafeConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class TextVectorizationTest {

    private static final List<String> WORDS = List.of("earth", "wind", "and", "fire");
    private static final Tensor X =
            Tensor.of(new String[] {"Earth, wind", "fire and  earth and MICHIGAN!"}, 2, 1);

    private static Layer layer(Object... keysAndValues) {
        Object[] all = new Object[keysAndValues.length + 2];
        all[0] = "vocabulary";
        all[1] = WORDS;
        System.arraycopy(keysAndValues, 0, all, 2, keysAndValues.length);
        return make("TextVectorization", all);
    }

    @Test
    void findsTheIndicesOfWords() {
        Tensor indices = layer().apply(X);
        assertThat(indices.shape()).isEqualTo(Shape.of(2, 5));
        assertThat(indices.toInts()).containsExactly(2, 3, 0, 0, 0, 5, 4, 2, 4, 1);
    }

    @Test
    void cutsAndFillsUp() {
        Layer layer = layer("output_sequence_length", 3);
        assertThat(layer.apply(X).toInts()).containsExactly(2, 3, 0, 5, 4, 2);
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 1)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3));
    }

    @Test
    void countsWords() {
        assertThat(layer("output_mode", "count").apply(X).toFloats())
                .containsExactly(0, 1, 1, 0, 0, 1, 1, 0, 2, 1);
    }

    @Test
    void splitsCharacters() {
        Layer layer =
                make("TextVectorization", "vocabulary", List.of("a", "😀"), "split", "character");
        assertThat(layer.apply(Tensor.of(new String[] {"A😀b"}, 1)).toInts())
                .containsExactly(2, 3, 1);
    }

    @Test
    void joinsRunsOfWords() {
        Layer layer =
                make(
                        "TextVectorization",
                        "vocabulary",
                        List.of("a", "b", "a b", "b a"),
                        "ngrams",
                        2);
        assertThat(layer.apply(Tensor.of(new String[] {"a b a"}, 1)).toInts())
                .containsExactly(2, 3, 2, 4, 5);
        assertThat(Layers.config(layer)).containsEntry("ngrams", 2L);
    }

    @Test
    void leavesTextsAsTheyAre() {
        Layer layer = layer("standardize", null, "split", null);
        Tensor x = Tensor.of(new String[] {"earth", "Fire", "fire", ""}, 2, 2);
        assertThat(layer.apply(x).toInts()).containsExactly(2, 1, 5, 0);
    }

    @Test
    void lowersLettersOfAsciiOnly() {
        Layer layer = make("TextVectorization", "vocabulary", List.of("Äb"));
        assertThat(layer.apply(Tensor.of(new String[] {"ÄB"}, 1)).toInts()).containsExactly(2);
    }

    @Test
    void takesAnEmptyBatchAndEmptyTexts() {
        assertThat(layer().apply(Tensor.of(new String[0], 0, 1)).shape()).isEqualTo(Shape.of(0, 0));
        assertThat(layer().apply(Tensor.of(new String[] {" "}, 1)).shape())
                .isEqualTo(Shape.of(1, 0));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> make("TextVectorization", "vocabulary", "/etc/hostname"))
                .isInstanceOf(UnsafeConfigException.class);
        assertThatThrownBy(() -> layer("ragged", true))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("no ragged tensors");
        assertThatThrownBy(() -> layer("split", "words"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("split");
        assertThatThrownBy(() -> layer("output_mode", "count", "output_sequence_length", 4))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("output_sequence_length");
        assertThatThrownBy(() -> layer().apply(Tensor.of(new String[] {"a", "b", "c", "d"}, 2, 2)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("a last axis of length 1");
    }
}
