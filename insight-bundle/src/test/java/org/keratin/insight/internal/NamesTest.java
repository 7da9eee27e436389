package org.keratin.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void noGlobMeansAll() {
        assertThat(new Names(List.of()).hold("churn")).isTrue();
    }

    @Test
    void aStarStandsForAnyCharactersAndAQuestionMarkForOne() {
        Names names = new Names(List.of("my_package>*", "chur?"));
        assertThat(names.hold("my_package>Antirectifier")).isTrue();
        assertThat(names.hold("churn")).isTrue();
        assertThat(names.hold("churner")).isFalse();
        assertThat(names.hold("other>Antirectifier")).isFalse();
    }

    @Test
    void everythingElseStandsForItself() {
        Names names = new Names(List.of("a.b\\E[c]"));
        assertThat(names.hold("a.b\\E[c]")).isTrue();
        assertThat(names.hold("axb\\Ec")).isFalse();
    }
}
