package org.keratin.keras.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.values.Tuple;

class EdgesTest {

    private static Object pairs(Object value, int axes) {
        return Edges.of(value).each("padding", axes).toConfig();
    }

    @Test
    void makesPairsOfInts() {
        assertThat(pairs(2L, 2)).isEqualTo(List.of(List.of(2, 2), List.of(2, 2)));
        assertThat(pairs(List.of(1L, 2L), 2)).isEqualTo(List.of(List.of(1, 1), List.of(2, 2)));
        assertThat(Edges.of(1)).isEqualTo(Edges.of((Object) 1L)).hasToString("1");
    }

    @Test
    void keepsPairs() {
        Object given = List.of(new Tuple(List.of(1L, 2L)), List.of(3L, 4L));
        assertThat(pairs(given, 2)).isEqualTo(List.of(List.of(1, 2), List.of(3, 4)));
        assertThat(Edges.of(new int[] {1, 2}, new int[] {3, 4}).each("padding", 2))
                .isEqualTo(Edges.of(given).each("padding", 2));
    }

    @Test
    void givesArrays() {
        int[][] array = Edges.of(List.of(1L, List.of(2L, 3L))).each("padding", 2).toArray();
        assertThat(array).isDeepEqualTo(new int[][] {{1, 1}, {2, 3}});
    }

    @Test
    void refusesOtherAxesAndNegativeNumbers() {
        for (Object value :
                List.of(
                        -1L,
                        List.of(1L),
                        List.of(1L, List.of(1L)),
                        List.of(1L, List.of(1L, -1L)))) {
            assertThatThrownBy(() -> pairs(value, 2))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("padding: expected an int that is not negative");
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        for (Object value : Arrays.asList(null, "x", 0.5, List.of(List.of(List.of(1L))))) {
            assertThatThrownBy(() -> Edges.of(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an int, a list of ints or a list of pairs of ints");
        }
    }
}
