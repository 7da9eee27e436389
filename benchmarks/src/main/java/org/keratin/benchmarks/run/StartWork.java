package org.keratin.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keratin.benchmarks.Samples;

/** The command line, from exec to exit. */
final class StartWork implements Work {

    private final Path command;
    private final Path config;

    StartWork(Path command) throws IOException {
        if (!Files.isExecutable(command)) {
            throw new IOException("expected the distribution's command at " + command);
        }
        this.command = command;
        this.config = Files.createTempFile("keratin-bench", ".json");
        Files.writeString(config, Samples.DENSE);
    }

    @Override
    public Object run() throws Exception {
        int code =
                new ProcessBuilder(command.toString(), "deserialize", config.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException(command + " ended with " + code);
        }
        return code;
    }

    @Override
    public void close() throws IOException {
        Files.delete(config);
    }
}
