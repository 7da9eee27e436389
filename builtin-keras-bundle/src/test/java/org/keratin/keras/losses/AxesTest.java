package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.values.Tuple;

class AxesTest {

    @Test
    void isWrittenAsItWasRead() {
        for (Object value : List.of(1L, List.of(1L, -1L), new Tuple(List.of(2L)))) {
            assertThat(Axes.of(value).toConfig()).isEqualTo(value);
        }
    }

    @Test
    void isTheSameHoweverItWasSpelled() {
        assertThat(Axes.of(List.of(1L, 2L)))
                .isEqualTo(Axes.of(1, 2))
                .hasSameHashCodeAs(Axes.of(1, 2));
        assertThat(Axes.of((Object) 3L).toArray()).containsExactly(3);
        assertThat(Axes.of(1)).isNotEqualTo(Axes.of(2));
    }

    @Test
    void refusesWhatIsNoAxis() {
        for (Object value : List.of("all", 1.5, true, List.of("x"))) {
            assertThatThrownBy(() -> Axes.of(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an int, a list of ints or null");
        }
    }
}
