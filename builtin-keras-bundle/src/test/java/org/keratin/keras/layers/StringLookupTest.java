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
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class StringLookupTest {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d");
    private static final Tensor X = Tensor.of(new String[] {"a", "c", "d", "d", "z", "b"}, 2, 3);

    private static Layer layer(Object... keysAndValues) {
        Object[] all = new Object[keysAndValues.length + 2];
        all[0] = "vocabulary";
        all[1] = LETTERS;
        System.arraycopy(keysAndValues, 0, all, 2, keysAndValues.length);
        return make("StringLookup", all);
    }

    @Test
    void findsIndices() {
        Tensor indices = layer().apply(X);
        assertThat(indices.dtype()).isEqualTo(DType.INT64);
        assertThat(indices.shape()).isEqualTo(Shape.of(2, 3));
        assertThat(indices.toInts()).containsExactly(1, 3, 4, 4, 0, 2);
    }

    @Test
    void keepsIndex0ForTheMask() {
        assertThat(layer("mask_token", "z").apply(X).toInts()).containsExactly(2, 4, 5, 5, 0, 3);
    }

    @Test
    void sharesIndicesAmongUnknownStrings() {
        Tensor x = Tensor.of(new String[] {"a", "m", "z", "q"}, 4);
        int[] indices = layer("num_oov_indices", 2).apply(x).toInts();
        assertThat(indices[0]).isEqualTo(2);
        assertThat(new int[] {indices[1], indices[2], indices[3]}).containsOnly(0, 1);
    }

    @Test
    void turnsIndicesBack() {
        Tensor indices = Tensor.of(new long[] {1, 3, 4, 4, 0, 9}, 2, 3);
        Tensor texts = layer("invert", true).apply(indices);
        assertThat(texts.toStrings()).containsExactly("a", "c", "d", "d", "[UNK]", "[UNK]");
    }

    @Test
    void encodesIndices() {
        Tensor hot = layer("output_mode", "multi_hot").apply(X);
        assertThat(hot.shape()).isEqualTo(Shape.of(2, 5));
        assertThat(hot.toFloats()).containsExactly(0, 1, 0, 1, 1, 1, 0, 1, 0, 1);
        Layer padded = layer("output_mode", "count", "pad_to_max_tokens", true, "max_tokens", 6);
        assertThat(padded.computeOutputShape(Shape.of(2, 3))).isEqualTo(Shape.of(2, 6));
        assertThat(padded.apply(X).toFloats()).containsExactly(0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0);
    }

    @Test
    void weighsCounts() {
        Layer layer = layer("output_mode", "tf_idf", "idf_weights", List.of(0.25, 0.75, 0.6, 0.4));
        Tensor x = Tensor.of(new String[] {"a", "c", "d", "d", "d", "z", "b", "z"}, 2, 4);
        assertThat(layer.apply(x).toFloats())
                .containsExactly(0, 0.25f, 0, 0.6f, 0.8f, 1, 0, 0.75f, 0, 0.4f);
    }

    @Test
    void takesAVocabularyWithTheSpecialTokensInFront() {
        Layer layer =
                make("StringLookup", "vocabulary", List.of("", "[UNK]", "x"), "mask_token", "");
        assertThat(((StringLookup) layer).vocabulary()).containsExactly("", "[UNK]", "x");
        assertThat(layer.apply(Tensor.of(new String[] {"x", "", "y"}, 3)).toInts())
                .containsExactly(2, 0, 1);
    }

    @Test
    void takesAVocabularyLater() {
        StringLookup layer = (StringLookup) make("StringLookup");
        assertThat(Layers.config(layer)).containsEntry("vocabulary_size", null);
        layer.setVocabulary(LETTERS, null);
        assertThat(layer.apply(X).toInts()).containsExactly(1, 3, 4, 4, 0, 2);
        assertThat(Layers.config(layer)).containsEntry("vocabulary_size", 5L);
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(layer().apply(Tensor.of(new String[0], 0, 3)).shape()).isEqualTo(Shape.of(0, 3));
    }

    @Test
    void refusesAPath() {
        for (String path : List.of("/etc/hostname", "https://example.org/words.txt")) {
            assertThatThrownBy(() -> make("StringLookup", "vocabulary", path))
                    .isInstanceOf(UnsafeConfigException.class)
                    .hasMessageContaining("$.config.vocabulary: a path or an address");
        }
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> make("StringLookup", "vocabulary", List.of("a", "a")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("vocabulary: expected each token once, found \"a\"");
        assertThatThrownBy(() -> layer("max_tokens", 3))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("at most max_tokens (3), found 5");
        assertThatThrownBy(() -> layer("output_mode", "tf_idf"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("idf_weights");
        assertThatThrownBy(() -> make("StringLookup", "vocabulary", List.of(1, 2)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected strings");
        assertThatThrownBy(() -> layer("num_oov_indices", 0).apply(X))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("num_oov_indices is 0), found z");
        assertThatThrownBy(() -> layer().apply(Tensor.of(new float[1], 1)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("expected strings, found float32");
    }
}
