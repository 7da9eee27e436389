package org.keratin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code bin/keratin}, in a process of its own, as a user runs it. */
final class Script {

    /** The script. */
    static final Path FILE = Path.of(System.getProperty("keratin.distribution"), "bin", "keratin");

    /** What came of a run. */
    record Result(int exit, String out, String err) {}

    private Script() {}

    /** Runs it; {@code folder} takes what it prints. */
    static Result run(Path folder, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(List.of(FILE.toString()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectInput(new File("/dev/null"))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Result(process.exitValue(), Files.readString(out), errors(err));
    }

    /** What went to standard error, without the JVM's own word on the module of vectors. */
    static String errors(Path err) throws IOException {
        return Files.readString(err)
                .replaceFirst("^WARNING: Using incubator modules: jdk.incubator.vector\\R", "");
    }
}
