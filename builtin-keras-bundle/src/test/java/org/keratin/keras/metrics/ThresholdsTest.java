package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.values.Tuple;

class ThresholdsTest {

    @Test
    void areWrittenAsTheyWereRead() {
        assertThat(Thresholds.of(0.5).toConfig()).isEqualTo(0.5);
        assertThat(Thresholds.of(1L).toConfig()).isEqualTo(1L);
        assertThat(Thresholds.of(List.of(0.5)).toConfig()).isEqualTo(List.of(0.5));
        Tuple tuple = new Tuple(List.of(0.5, 1L));
        assertThat(Thresholds.of(tuple).toConfig()).isEqualTo(tuple);
        assertThat(Thresholds.of(tuple).values()).containsExactly(0.5, 1);
    }

    @Test
    void lieBetweenZeroAndOne() {
        for (Object bad : List.of(-0.1, 1.1, Double.NaN, "0.5", List.of("a"), List.of(2.0))) {
            assertThatThrownBy(() -> Thresholds.of(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a number from 0 to 1");
        }
    }
}
