package org.keratin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine(arguments)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void helpNamesEveryCommandAndExitCode() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("demo", "start", "deserialize", "classes", "describe", "verify")
                .contains("0   done", "1   the answer is no")
                .contains("keratin demo");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "start", "deserialize", "classes", "describe", "verify"})
    void everyCommandHasHelp(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: keratin " + command);
    }

    @Test
    void noCommandIsMisunderstood() {
        assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).startsWith("keratin: ").contains("keratin --help");
    }

    @Test
    void anUnknownCommandBringsTheNearest() {
        assertThat(run("verfy")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("verfy").contains("Did you mean: keratin verify");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aMissingArgumentIsNamed() {
        assertThat(run("deserialize")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString())
                .contains("keratin deserialize: Missing required parameter: 'FILE'")
                .contains("keratin deserialize --help");
    }

    @Test
    void withoutAnInstallationItSaysHowToStart() {
        assertThat(System.getProperty(Installation.HOME)).isNull();
        assertThat(run("classes")).isEqualTo(ExitCode.BROKEN);
        assertThat(err.toString()).contains("bin/keratin").doesNotContain("\tat ");
    }

    @Test
    void verifyTakesManyPathsAndPlugins() {
        CommandLine.ParseResult parsed =
                Main.commandLine()
                        .parseArgs("verify", "a.jsonl", "b", "--plugin", "p.jar", "--plugin=q.jar");
        VerifyCommand command = (VerifyCommand) parsed.subcommand().commandSpec().userObject();
        assertThat(command.name()).isEqualTo("keras:verify");
        assertThat(command.arguments()).containsExactly("a.jsonl", "b");
        assertThat(command.plugins()).hasToString("[p.jar, q.jar]");
    }

    @Test
    void classesTakesAFilterOrNone() {
        assertThat(shellCommand("classes").arguments()).isEmpty();
        assertThat(shellCommand("classes", "Dense").arguments()).containsExactly("Dense");
    }

    private static ShellCommand shellCommand(String... arguments) {
        return (ShellCommand)
                Main.commandLine().parseArgs(arguments).subcommand().commandSpec().userObject();
    }
}
