package org.keratin.files.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.files.ModelFileException;

class AtomicFileTest {

    @TempDir Path folder;

    private static AtomicFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void replacesAFile() {
        Path file = folder.resolve("model.keras");
        AtomicFile.write(file, text("old"));
        AtomicFile.write(file, text("new"));
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void leavesTheOldFileWholeAndNothingBehindWhenItIsInterrupted() {
        Path file = folder.resolve("model.keras");
        AtomicFile.write(file, text("old"));
        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            out.write(new byte[1 << 20]);
                                            throw new IOException("no space left on device");
                                        }))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("model.keras")
                .hasMessageContaining("no space left on device");
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void leavesNothingBehindWhenTheContentCannotBeMade() {
        Path file = folder.resolve("model.keras");
        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            throw new IllegalArgumentException("a bad value");
                                        }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatThereIsNoFolder() {
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no/model.keras"), text("new")))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("check that its folder is there");
    }

    @Test
    void replacesWhatALinkStandsFor() throws IOException {
        Path file = folder.resolve("model.keras");
        Path link = folder.resolve("latest.keras");
        AtomicFile.write(file, text("old"));
        Files.createSymbolicLink(link, file);
        AtomicFile.write(link, text("new"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }
}
