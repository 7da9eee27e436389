package org.keratin.core.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keratin.core.errors.ArgumentException;

class BundleRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2) | 1.0.0 | true",
                "[1,2) | 1.9.9.x | true",
                "[1,2) | 2.0.0 | false",
                "(1,2] | 1.0.0 | false",
                "(1,2] | 2.0.0 | true",
                "1.2   | 1.2.0 | true",
                "1.2   | 9.0.0 | true",
                "1.2   | 1.1.9 | false",
                "[1, 2) | 1.5.0 | true",
            })
    void includesWhatIsBetweenItsEnds(String range, String version, boolean included) {
        assertThat(BundleRange.parse(range).includes(BundleVersion.parse(version)))
                .isEqualTo(included);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[1,2", "1,2", "[,2)", "[1,2)[3,4)", "-1"})
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> BundleRange.parse(text))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("expected a range of versions such as [1,2)");
    }

    @Test
    void refusesATextWithoutEnd() {
        assertThatThrownBy(() -> BundleRange.parse("1".repeat(1_000_000)))
                .isInstanceOf(ArgumentException.class);
    }
}
