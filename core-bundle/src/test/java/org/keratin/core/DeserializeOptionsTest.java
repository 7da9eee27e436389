package org.keratin.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ArgumentException;

class DeserializeOptionsTest {

    @Test
    void patienceIsFiveSecondsUnlessOneSaysOtherwise() {
        assertThat(DeserializeOptions.DEFAULT.patience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(DeserializeOptions.DEFAULT.withPatience(Duration.ZERO).patience()).isZero();
    }

    @Test
    void patienceIsAtMostAMinuteAndNotNegative() {
        Duration longest = DeserializeOptions.LONGEST_PATIENCE;

        assertThat(DeserializeOptions.DEFAULT.withPatience(longest).patience()).isEqualTo(longest);
        assertThatThrownBy(() -> DeserializeOptions.DEFAULT.withPatience(longest.plusNanos(1)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected a patience from zero to 60 s, found PT1M");
        assertThatThrownBy(() -> DeserializeOptions.DEFAULT.withPatience(Duration.ofNanos(-1)))
                .isInstanceOf(ArgumentException.class);
    }

    @Test
    void patienceStaysWhateverElseChanges() {
        DeserializeOptions options =
                DeserializeOptions.DEFAULT
                        .withPatience(Duration.ofSeconds(1))
                        .withSafeMode(false)
                        .withLimits(Limits.DEFAULT)
                        .withWrittenBy(FileOrigin.UNKNOWN)
                        .withVersionRange("acme>X", "1")
                        .withCustomObject("X", "x");

        assertThat(options.patience()).isEqualTo(Duration.ofSeconds(1));
    }
}
