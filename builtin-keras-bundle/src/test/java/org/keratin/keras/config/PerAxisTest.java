package org.keratin.keras.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.values.Tuple;

class PerAxisTest {

    @Test
    void repeatsAnInt() {
        assertThat(PerAxis.of((Object) 3L).each("size", 2, 1).toConfig()).isEqualTo(List.of(3, 3));
        assertThat(PerAxis.of(3).toConfig()).isEqualTo(3);
    }

    @Test
    void keepsAList() {
        assertThat(PerAxis.of(List.of(1L, 2L)).each("size", 2, 1)).isEqualTo(PerAxis.of(1, 2));
        assertThat(PerAxis.of(new Tuple(List.of(1L, 2L))).toArray()).containsExactly(1, 2);
        assertThat(PerAxis.of(1)).isNotEqualTo(PerAxis.of(List.of(1))).hasToString("1");
    }

    @Test
    void refusesAnotherNumberOfAxes() {
        assertThatThrownBy(() -> PerAxis.of(1, 2).each("strides", 3, 1))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "strides: expected an int that is at least 1, or a list of 3 of these, found a list of 2 [1, 2]");
    }

    @Test
    void refusesSmallerNumbers() {
        assertThatThrownBy(() -> PerAxis.of(0).each("strides", 1, 1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("found 0");
        assertThat(PerAxis.of(0).each("cropping", 1, 0)).isEqualTo(PerAxis.of(List.of(0)));
    }

    @Test
    void refusesWhatIsNoNumber() {
        for (Object value : Arrays.asList(null, "3", 0.5, List.of("x"), 1L << 40)) {
            assertThatThrownBy(() -> PerAxis.of(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an int or a list of ints");
        }
    }
}
