package org.keratin.keras.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.values.Tuple;

class AxesTest {

    @Test
    void isWrittenAsItWasRead() {
        assertThat(Axes.of((Object) 2L).toConfig()).isEqualTo(2);
        for (Object value : List.of(List.of(2L), new Tuple(List.of(0L, -1L)))) {
            assertThat(Axes.of(value).toConfig()).isEqualTo(value);
        }
        assertThat(Axes.of((Object) null).toConfig()).isNull();
    }

    @Test
    void givesTheAxes() {
        assertThat(Axes.of(0, 1).toArray()).containsExactly(0, 1);
        assertThat(Axes.of(-1).toArray()).containsExactly(-1);
        assertThat(Axes.ALL.toArray()).isNull();
    }

    @Test
    void takesNoAxesAsAll() {
        assertThat(Axes.orAll(null)).isEqualTo(Axes.ALL);
        assertThat(Axes.orAll(Axes.of(1))).isEqualTo(Axes.of(1)).isNotEqualTo(Axes.of(List.of(1)));
    }

    @Test
    void refusesWhatIsNoAxis() {
        for (Object value : Arrays.asList("x", 0.5, List.of("x"), Arrays.asList((Object) null))) {
            assertThatThrownBy(() -> Axes.of(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an int, a list of ints or null");
        }
    }
}
