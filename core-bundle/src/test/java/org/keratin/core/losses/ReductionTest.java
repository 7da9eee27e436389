package org.keratin.core.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReductionTest {

    @ParameterizedTest
    @EnumSource
    void isReadFromWhatItWrites(Reduction reduction) {
        assertThat(Reduction.of(reduction.toConfig())).isEqualTo(reduction);
    }

    @Test
    void tellsNullFromNone() {
        assertThat(Reduction.of(null)).isEqualTo(Reduction.NULL);
        assertThat(Reduction.of("none")).isEqualTo(Reduction.NONE);
    }

    @Test
    void refusesOtherNames() {
        assertThatThrownBy(() -> Reduction.of("auto"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sum_over_batch_size");
        assertThatThrownBy(() -> Reduction.of(1L)).isInstanceOf(IllegalArgumentException.class);
    }
}
