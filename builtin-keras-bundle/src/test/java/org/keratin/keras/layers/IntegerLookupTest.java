package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.AssetLayer;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class IntegerLookupTest {

    private static final List<Integer> NUMBERS = List.of(12, 36, 1138, 42);
    private static final Tensor X = Tensor.of(new int[] {12, 1138, 42, 42, 1000, 36}, 2, 3);

    @Test
    void findsIndices() {
        assertThat(make("IntegerLookup", "vocabulary", NUMBERS).apply(X).toInts())
                .containsExactly(1, 3, 4, 4, 0, 2);
    }

    @Test
    void sharesIndicesAmongUnknownIntegers() {
        Tensor x = Tensor.of(new int[] {12, 1138, 42, 37, 1000, 36}, 2, 3);
        assertThat(
                        make("IntegerLookup", "vocabulary", NUMBERS, "num_oov_indices", 2)
                                .apply(x)
                                .toInts())
                .containsExactly(2, 4, 5, 1, 0, 3);
    }

    @Test
    void turnsIndicesBack() {
        Tensor indices = Tensor.of(new int[] {1, 3, 4, 4, 0, 2}, 2, 3);
        Tensor back = make("IntegerLookup", "vocabulary", NUMBERS, "invert", true).apply(indices);
        assertThat(back.toInts()).containsExactly(12, 1138, 42, 42, -1, 36);
    }

    @Test
    void encodesIndices() {
        Tensor hot = make("IntegerLookup", "vocabulary", NUMBERS, "output_mode", "count").apply(X);
        assertThat(hot.toFloats()).containsExactly(0, 1, 0, 1, 1, 1, 0, 1, 0, 1);
    }

    @Test
    void refusesASaltThatNoHashTakes() {
        assertThatThrownBy(() -> make("IntegerLookup", "vocabulary", NUMBERS, "salt", 3))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("salt");
        assertThatThrownBy(() -> make("IntegerLookup", "vocabulary", List.of("a")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected integers");
    }

    @Test
    void keepsAVocabularyThatTheConfigDoesNotHoldInAFile() {
        AssetLayer learned = (AssetLayer) make("IntegerLookup");
        ((IntegerLookup) learned).setVocabulary(List.of(12L, 36L), null);
        byte[] lines = learned.saveAssets().get("vocabulary.txt");
        assertThat(new String(lines, StandardCharsets.UTF_8)).isEqualTo("-1\n12\n36");

        Layer fresh = make("IntegerLookup");
        ((AssetLayer) fresh).loadAssets(Map.of("vocabulary.txt", lines));
        assertThat(fresh.apply(Tensor.of(new int[] {36, 7}, 2)).toInts()).containsExactly(2, 0);
    }

    @Test
    void aVocabularyOfTheConfigNeedsNoFile() {
        AssetLayer layer = (AssetLayer) make("IntegerLookup", "vocabulary", NUMBERS);
        assertThat(layer.saveAssets()).isEmpty();
    }

    @Test
    void refusesAFileOfWords() {
        AssetLayer layer = (AssetLayer) make("IntegerLookup");
        Map<String, byte[]> words =
                Map.of("vocabulary.txt", "red".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> layer.loadAssets(words))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("an integer a line");
    }
}
