package org.keratin.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.MissingClassException;

class ConfigTextTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private final ConfigText text =
            new ConfigText(KERATIN.deserializer(), KERATIN.serializer(), KERATIN.json());
    private final PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());

    @TempDir private Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("config.json"), json);
    }

    @Test
    void showsWhatCameOutDefaultsAndAll() throws IOException {
        Path file =
                file(
                        """
                        {"module": "keras.optimizers.schedules", "class_name": "ExponentialDecay",
                         "config": {"initial_learning_rate": 0.5, "decay_steps": 10, "decay_rate": 0.9},
                         "registered_name": null}
                        """);

        assertThat(Printed.by(out -> text.deserialize(file, out)))
                .startsWith("keras.optimizers.schedules.ExponentialDecay")
                .contains("\n  initial_learning_rate: 0.5\n", "\n  staircase: false\n")
                .doesNotContain("Rewritten");
    }

    @Test
    void tellsWhatAnOldDialectSaidOtherwise() throws IOException {
        Path file =
                file(
                        """
                        {"class_name": "Dropout", "config": {"name": "drop", "p": 0.25}}
                        """);

        assertThat(Printed.by(out -> text.deserialize(file, out)))
                .startsWith("keras.layers.Dropout \"drop\"\n")
                .contains("\n  rate: 0.25\n", "\nRewritten from an old dialect:\n", "$");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path file =
                file(
                        """
                        {"module": null, "class_name": "Antirectifier", "config": {},
                         "registered_name": "my_package>Antirectifier"}
                        """);

        assertThatThrownBy(() -> text.deserialize(file, nowhere))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("my_package>Antirectifier");
    }

    @Test
    void saysWhatDoesNotFit() throws IOException {
        Path file =
                file(
                        """
                        {"module": "keras.regularizers", "class_name": "L2",
                         "config": {"l2": "much"}, "registered_name": null}
                        """);

        assertThatThrownBy(() -> text.deserialize(file, nowhere))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("$.config.l2: expected");
    }
}
