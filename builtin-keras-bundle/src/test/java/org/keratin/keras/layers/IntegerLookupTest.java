package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
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
}
