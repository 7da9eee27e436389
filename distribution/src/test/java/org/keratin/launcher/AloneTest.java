package org.keratin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AloneTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    private int deserialize(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), text);
        return Alone.deserialize(
                file.toString(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err));
    }

    @Test
    void showsWhatAConfigTurnsInto() throws IOException {
        int code =
                deserialize(
                        "{\"module\": \"keras.regularizers\", \"class_name\": \"L2\","
                                + " \"config\": {\"l2\": 0.5}, \"registered_name\": null}");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("keras.regularizers.L2", "l2: 0.5");
    }

    @Test
    void tellsARefusalWithoutATrace() throws IOException {
        assertThat(deserialize("{\"a\": 1,}")).isEqualTo(ExitCode.NO);
        assertThat(out.size()).isZero();
        assertThat(err.toString())
                .startsWith("keratin: ")
                .contains("line 1")
                .doesNotContain("\tat");
    }

    @Test
    void showsTheModelThatTheArchiveIsMadeWith() throws IOException {
        Path model = Path.of("src", "main", "dist", "conf", "cds", "model.json");

        assertThat(deserialize(Files.readString(model))).as(err.toString()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("keras.layers.Conv2D");
    }
}
