package org.keratin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;

class FailureTest {

    private final StringWriter err = new StringWriter();

    private int report(Exception exception) {
        return new Failure(exception).report(new PrintWriter(err));
    }

    @Test
    void anErrorOfTheRuntimeIsItsMessage() {
        assertThat(report(new ConfigException("$.config.units", "expected an int")))
                .isEqualTo(ExitCode.NO);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("keratin: $.config.units: expected an int\n");
    }

    @Test
    void anEmptyMessageSaysThatAllHasBeenSaid() {
        assertThat(report(new KeratinException(""))).isEqualTo(ExitCode.NO);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(report(new NoSuchFileException("a.json"))).isEqualTo(ExitCode.NO);
        assertThat(err.toString()).isEqualToNormalizingNewlines("keratin: a.json: no such file\n");
    }

    @Test
    void whatCannotBeStartedIsItsMessage() {
        assertThat(report(new LaunchException("no bundle"))).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString()).isEqualToNormalizingNewlines("keratin: no bundle\n");
    }

    @Test
    void anythingElseIsABugAndSaysSo() {
        assertThat(report(new IllegalStateException())).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString())
                .contains("this should not have happened: java.lang.IllegalStateException")
                .contains(Failure.DEBUG)
                .doesNotContain("\tat ");
    }
}
