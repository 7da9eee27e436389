package org.keratin.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionsTest {

    private static final List<String> NAMES = List.of("Dense", "my_package>Scale");

    private static List<String> escaped(String line) {
        return Completions.escaped(NAMES, line, line.length());
    }

    @Test
    void escapesWhatWouldBeARedirection() {
        assertThat(escaped("describe ")).containsExactly("Dense", "my_package\\>Scale");
    }

    @Test
    void leavesNamesInQuotesAsTheyAre() {
        assertThat(escaped("describe 'my_")).isEqualTo(NAMES);
        assertThat(escaped("describe \"my_")).isEqualTo(NAMES);
        assertThat(escaped("echo 'a' ; describe my_")).isNotEqualTo(NAMES);
    }

    @Test
    void takesAnyCursor() {
        assertThat(Completions.escaped(NAMES, "describe '", 99)).isEqualTo(NAMES);
        assertThat(Completions.escaped(NAMES, "describe '", -1)).isNotEqualTo(NAMES);
    }
}
