package org.keratin.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), Set.of("--input", "-o"), Set.of("--plain"));
    }

    @Test
    void takesOptionsAnywhere() {
        Options options = parse("--input", "a=x.npy", "m.keras", "--plain", "-o", "y", "--input=b");
        assertThat(options.argument("a file")).isEqualTo("m.keras");
        assertThat(options.all("--input")).containsExactly("a=x.npy", "b");
        assertThat(options.value("--input")).contains("b");
        assertThat(options.value("-o")).contains("y");
        assertThat(options.has("--plain")).isTrue();
    }

    @Test
    void takesAllBehindTwoDashesAsTheyAre() {
        Options options = parse("--", "--plain", "x");
        assertThat(options.arguments()).containsExactly("--plain", "x");
        assertThat(options.has("--plain")).isFalse();
        assertThat(options.value("-o")).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> parse("--wrong"))
                .isInstanceOf(CommandException.class)
                .hasMessage("expected an option, one of [--input, --plain, -o], found --wrong");
        assertThatThrownBy(() -> parse("--input"))
                .isInstanceOf(CommandException.class)
                .hasMessage("--input: expected a value");
        assertThatThrownBy(() -> parse("a", "b").argument("one file"))
                .isInstanceOf(CommandException.class)
                .hasMessage("expected one file, found [a, b]");
        assertThatThrownBy(() -> parse().argument("one file"))
                .isInstanceOf(CommandException.class)
                .hasMessage("expected one file, found none");
    }
}
