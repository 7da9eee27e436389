package org.keratin.files.arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.tensor.Tensor;

class NpzFileTest {

    @TempDir private Path folder;

    private Path resource(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream bytes = NpzFileTest.class.getResourceAsStream(name)) {
            Files.copy(bytes, file);
        }
        return file;
    }

    @Test
    void readsArraysByName() throws IOException {
        Map<String, Tensor> arrays = NpzFile.read(resource("two.npz"));
        assertThat(arrays).containsOnlyKeys("x", "y");
        assertThat(arrays.get("x").toFloats()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(arrays.get("y").toLongs()).containsExactly(1, 2);
    }

    @Test
    void refusesMoreElementsThanAllowedTogether() throws IOException {
        Path file = resource("two.npz");
        assertThat(NpzFile.read(file, 8)).hasSize(2);
        assertThatThrownBy(() -> NpzFile.read(file, 7))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageContaining("two.npz!y.npy: expected at most 1 elements");
    }

    @Test
    void refusesWhatIsNoNpzFile() throws IOException {
        Path text = Files.writeString(folder.resolve("x.npz"), "no zip");
        assertThatThrownBy(() -> NpzFile.read(text)).isInstanceOf(ArrayFileException.class);
        Path zip = folder.resolve("y.npz");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            entries.putNextEntry(new ZipEntry("code.py"));
        }
        assertThatThrownBy(() -> NpzFile.read(zip))
                .isInstanceOf(ArrayFileException.class)
                .hasMessageEndingWith("y.npz: expected npy files in it, found code.py");
    }

    @Test
    void readsWhatItWritesAndWritesTheSameBytesAgain() throws IOException {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        arrays.put("b", Tensor.of(new int[] {1, 2}, 2));
        arrays.put("a", Tensor.of(new String[] {"x"}, 1));
        Path file = folder.resolve("x.npz");
        NpzFile.write(arrays, file);

        Map<String, Tensor> read = NpzFile.read(file);
        assertThat(read.keySet()).containsExactly("b", "a");
        assertThat(read.get("b").toInts()).containsExactly(1, 2);
        byte[] first = Files.readAllBytes(file);
        NpzFile.write(arrays, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }
}
