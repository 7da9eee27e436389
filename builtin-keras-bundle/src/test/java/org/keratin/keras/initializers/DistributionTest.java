package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void isKnownByItsNameInAnyCase() {
        assertThat(Distribution.of("uniform")).isEqualTo(Distribution.UNIFORM);
        assertThat(Distribution.of("Untruncated_Normal"))
                .isEqualTo(Distribution.UNTRUNCATED_NORMAL);
    }

    @Test
    void takesNormalForTheTruncatedOne() {
        assertThat(Distribution.of("normal")).isEqualTo(Distribution.TRUNCATED_NORMAL);
        assertThat(Distribution.TRUNCATED_NORMAL.toConfig()).isEqualTo("truncated_normal");
    }

    @Test
    void refusesAnotherName() {
        for (Object value : Arrays.asList("gamma", 1L, null)) {
            assertThatThrownBy(() -> Distribution.of(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"untruncated_normal\"");
        }
    }
}
