package org.keratin.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {

    @Test
    void readsDurations() {
        assertThat(Given.duration("-s", "30s")).isEqualTo(Duration.ofSeconds(30));
        assertThat(Given.duration("-s", "5m")).isEqualTo(Duration.ofMinutes(5));
        assertThat(Given.duration("-s", "2h")).isEqualTo(Duration.ofHours(2));
        assertThat(Given.duration("-s", "1d")).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "m", "5x", "-5m", "5 m", "99999999999999999999s"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> Given.duration("--since", text))
                .hasToString(
                        "--since "
                                + text
                                + ": expected a number and a unit, such as 30s, 5m, 2h or 1d");
    }

    @Test
    void readsCounts() {
        assertThat(Given.count("-n", "12", 50)).isEqualTo(12);
        assertThat(Given.count("-n", "", 50)).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "99999999999"})
    void refusesWhatIsNoCount(String text) {
        assertThatThrownBy(() -> Given.count("-n", text, 50))
                .hasMessage("-n " + text + ": expected a number, at least 1");
    }

    @Test
    void refusesOptionsThatAreNone() {
        assertThatThrownBy(() -> Given.names(List.of("--wrong")))
                .hasMessage("--wrong: there is no such option");
    }
}
