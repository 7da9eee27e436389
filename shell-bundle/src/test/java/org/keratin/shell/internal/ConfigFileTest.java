package org.keratin.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.KerasJson;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.KeratinException;

class ConfigFileTest {

    private static final KerasJson JSON = KeratinRuntime.create().json();

    @TempDir private Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip(String entry, int copies, String text) throws IOException {
        Path file = folder.resolve("m.keras");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < copies; i++) {
                zip.write(bytes);
            }
        }
        return file;
    }

    private static Object read(Path file) {
        return new ConfigFile(file).read(JSON);
    }

    @Test
    void readsJson() throws IOException {
        assertThat(read(write("c.json", "{\"a\": 1}"))).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void readsTheConfigOfAModelAndWritesNothing() throws IOException {
        assertThat(read(zip("config.json", 1, "{\"a\": 1}"))).isEqualTo(Map.of("a", 1L));
        assertThat(folder).isDirectoryNotContaining("glob:**config.json");
    }

    @Test
    void knowsAFileByItsFirstBytes() throws IOException {
        assertThat(read(Files.move(zip("config.json", 1, "3"), folder.resolve("odd.json"))))
                .isEqualTo(3L);
        assertThatThrownBy(
                        () -> read(write("m.keras", new byte[] {(byte) 0x89, 'H', 'D', 'F', 13})))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("m.keras: expected JSON or a .keras file, found HDF5");
        assertThatThrownBy(
                        () -> read(write("m.keras", "version https://git-lfs.github.com/spec/v1")))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("found a Git LFS pointer");
        assertThatThrownBy(() -> read(write("m.keras", new byte[] {(byte) 0x80, 4, (byte) 0x95})))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("found no text in UTF-8");
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        assertThatThrownBy(() -> read(folder.resolve("none.json")))
                .isInstanceOf(KeratinException.class)
                .hasMessageEndingWith("none.json: no such file");
        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(KeratinException.class)
                .hasMessageEndingWith("found a folder");
        assertThatThrownBy(() -> read(zip("other.json", 1, "{}")))
                .isInstanceOf(KeratinException.class)
                .hasMessageEndingWith("found a zip without config.json");
        assertThatThrownBy(() -> read(write("m.keras", "PK\u0003\u0004 and no more")))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("found a damaged zip");
        assertThatThrownBy(() -> read(write("c.json", "{\"a\": }")))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("c.json: line 1, column 7: ");
    }

    @Test
    void refusesAModelOfTwoConfigs() throws IOException {
        Path file = folder.resolve("m.keras");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("config.json"));
            zip.putNextEntry(new ZipEntry("donfig.json"));
        }
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("donfig", "config"), StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(KeratinException.class)
                .hasMessageEndingWith("m.keras: expected one config.json, found 2");
    }

    @Test
    void stopsReadingAtTheLimit() throws IOException {
        // 40 million characters, packed into some thousand bytes.
        Path bomb = zip("config.json", 20_000, "[".repeat(1) + " ".repeat(1999));

        assertThatThrownBy(() -> read(bomb)).isInstanceOf(KeratinException.class);
        Path spaces = zip("config.json", 20_000, " ".repeat(2000));
        assertThatThrownBy(() -> read(spaces))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("expected a text of at most 16777216 characters");
    }
}
