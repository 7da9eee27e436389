package org.keratin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command line, as a user runs it: the script, in a process of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bin/keratin is for POSIX shells")
class CommandLineIT {

    private static final Path SCRIPT = Script.FILE;

    @TempDir Path folder;

    private Script.Result keratin(String... arguments) throws IOException, InterruptedException {
        return Script.run(folder, arguments);
    }

    @Test
    void versionSaysWhichJava() throws Exception {
        Script.Result result = keratin("--version");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("keratin ", "Java " + Runtime.version().feature());
        assertThat(result.err()).isEmpty();
    }

    @Test
    void aWrongOptionIsToldOnStandardError() throws Exception {
        Script.Result result = keratin("verify", "cases.jsonl", "--wrong");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("--wrong", "keratin verify --help");
    }

    @Test
    void aPluginThatIsNoBundleIsRefused() throws Exception {
        Path noZip = Files.writeString(folder.resolve("no.jar"), "no zip");
        Script.Result result = keratin("classes", "--plugin", noZip.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("keratin: cannot read " + noZip + " as a jar")
                .doesNotContain("\tat ");

        Path plain = folder.resolve("plain.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(plain))) {
            jar.putNextEntry(new JarEntry("a"));
        }
        result = keratin("classes", "--plugin", plain.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("no Bundle-SymbolicName");
    }

    @Test
    void aPluginThatIsNotThereIsNamed() throws Exception {
        Script.Result result = keratin("classes", "--plugin", "/no/such.jar");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("keratin: /no/such.jar: no such file\n");
    }

    @Test
    void aTrustPolicysRulesCanBeWrittenFromWhatDigestPrints() throws Exception {
        String sample = new Installation(SCRIPT.getParent().getParent()).sample().toString();
        Script.Result result = keratin("digest", sample);

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("name=org.keratin.sample version=")
                .containsPattern("digest=[0-9a-f]{64}\\R")
                .contains("# no signer: ");
    }

    @Test
    void classesAreListed() throws Exception {
        Script.Result result = keratin("classes", "keras.layers.Dense");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("keras.layers.Dense", "org.keratin.keras");
    }

    @Test
    void aPluginIsThereForTheRun() throws Exception {
        String sample = new Installation(SCRIPT.getParent().getParent()).sample().toString();
        assertThat(keratin("describe", "my_package>Antirectifier").exit()).isEqualTo(1);
        Script.Result result = keratin("describe", "my_package>Antirectifier", "--plugin", sample);
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("org.keratin.sample", "he_normal");
    }

    @Test
    void aConfigBecomesATree() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("l2.json"),
                        "{\"module\": \"keras.regularizers\", \"class_name\": \"L2\", \"config\":"
                                + " {\"l2\": 0.5}, \"registered_name\": null}");
        Script.Result result = keratin("deserialize", file.toString());
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("keras.regularizers.L2", "l2: 0.5");
    }

    @Test
    void aRefusalIsToldOnStandardErrorWithoutATrace() throws Exception {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"a\": 1,}");
        Script.Result result = keratin("deserialize", file.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("keratin: ").contains("line 1").doesNotContain("\tat ");
    }

    @Test
    void aFailedCaseIsALineAndExitCodeOne() throws Exception {
        Path cases =
                Files.writeString(
                        folder.resolve("cases.jsonl"),
                        l2("good", "AAAAQA==") + l2("bad", "AAAAQQ=="));
        Script.Result result = keratin("verify", cases.toString());
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith("FAILED bad")
                                        .contains("difference 6.0"),
                        line -> assertThat(line).isEqualTo("1 passed, 1 failed, 0 skipped"));
    }

    /** A recorded case of L2(0.5)(2), whose answer is 2. */
    private static String l2(String id, String answer) {
        return String.format(
                "{\"id\": \"%s\", \"kind\": \"regularizer\", \"config\": {\"module\":"
                        + " \"keras.regularizers\", \"class_name\": \"L2\", \"config\": {\"l2\": 0.5},"
                        + " \"registered_name\": null}, \"args\": [{\"tensor\": {\"dtype\":"
                        + " \"float32\", \"shape\": [1], \"data\": \"AAAAQA==\"}}], \"kwargs\": {},"
                        + " \"outputs\": {\"tensor\": {\"dtype\": \"float32\", \"shape\": [],"
                        + " \"data\": \"%s\"}}}%n",
                id, answer);
    }

    @Test
    void theDemoShowsTheMainJob() throws Exception {
        Script.Result result = keratin("demo");
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("Deserialized: Adam")
                .contains("Model: \"mlp\"", "│ dense_2 (Dense) ")
                .contains("no class is published as my_package>Antirectifier")
                .contains("│ antirectifier (Antirectifier) ")
                .contains("last seen      org.keratin.sample 0.1.0")
                .contains("no other bundle was started or stopped")
                .contains("keratin describe Dense");
    }

    @Test
    void theContainerEndsOnASignalAndStartsOnItsOldCache() throws Exception {
        Path data = folder.resolve("data");
        Path deploy = folder.resolve("deploy");
        for (int start = 0; start < 2; start++) {
            Process process =
                    new ProcessBuilder(
                                    SCRIPT.toString(),
                                    "start",
                                    "--data=" + data,
                                    "--deploy=" + deploy)
                            .redirectError(folder.resolve("err").toFile())
                            .start();
            // Its only line of output comes when it has started.
            assertThat(process.inputReader().readLine()).contains(deploy.toString());
            process.destroy();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(Script.errors(folder.resolve("err"))).isEmpty();
        }
        assertThat(data.resolve("cache")).isDirectory();
    }

    @Test
    void aSecondContainerOnTheSameFolderIsRefused() throws Exception {
        Path data = folder.resolve("data");
        Process first =
                new ProcessBuilder(
                                SCRIPT.toString(),
                                "start",
                                "--data=" + data,
                                "--deploy=" + folder.resolve("deploy"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(first.inputReader().readLine()).contains("runs");
            Script.Result second =
                    keratin("start", "--data=" + data, "--deploy=" + folder.resolve("deploy"));
            assertThat(second.exit()).isEqualTo(3);
            assertThat(second.err()).contains("another container runs on " + data, "--data");
        } finally {
            first.destroy();
            first.waitFor();
        }
    }
}
