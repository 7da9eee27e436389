package org.keratin.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.files.FileFormat;
import org.keratin.files.KerasZip;
import org.keratin.files.ModelFileException;

class FormatDetectorTest {

    @TempDir Path folder;

    private FileFormat detect(String name, byte[] bytes) throws IOException {
        return FileSource.of(Files.write(folder.resolve(name), bytes)).format();
    }

    private FileFormat detect(String text) throws IOException {
        return detect("x.keras", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version https://git-lfs.github.com/spec/v1 | LFS_POINTER",
                "<!DOCTYPE html><html> | HTML",
                "{\"class_name\": \"Sequential\", \"config\": []} | ARCHITECTURE_JSON",
                "{\"modelTopology\": {}, \"weightsManifest\": []} | TFJS",
                "{\"metadata\": {}, \"weight_map\": {}} | WEIGHTS_SHARDS",
                "{\"a\": 1} | OTHER_JSON",
                "{\"config\": {}, \"class_name\": \"Tokenizer\"} | OTHER_JSON",
                "backend: tensorflow | YAML",
                "nothing | UNKNOWN"
            })
    void knowsTextsByWhatTheyHold(String text, FileFormat expected) throws IOException {
        assertThat(detect(text)).isEqualTo(expected);
    }

    @Test
    void knowsBinaryFilesByTheirFirstBytes() throws IOException {
        assertThat(detect("\u0080\u0004\u0095....")).isEqualTo(FileFormat.PICKLE);
        assertThat(detect("\u0093NUMPY\u0001\u0000")).isEqualTo(FileFormat.NPY);
        assertThat(detect("\u001c\0\0\0TFL3.....")).isEqualTo(FileFormat.TFLITE);
        assertThat(detect("\u0008\u0007\u0012\u0007pytorch")).isEqualTo(FileFormat.ONNX);
        assertThat(detect("")).isEqualTo(FileFormat.EMPTY);
    }

    @Test
    void theNameDoesNotMatter() throws IOException {
        assertThat(detect("model.h5", KerasZip.copyOf("lora_dense").toBytes()))
                .isEqualTo(FileFormat.KERAS);
        byte[] weights = Files.readAllBytes(KerasZip.copy("lora_dense.weights.h5"));
        assertThat(detect("model.keras", weights)).isEqualTo(FileFormat.HDF5_WEIGHTS);
    }

    @Test
    void knowsZipsByTheirMembers() throws IOException {
        assertThat(detect("x", KerasZip.empty().put("archive/data.pkl", "").toBytes()))
                .isEqualTo(FileFormat.PYTORCH);
        assertThat(detect("x", KerasZip.empty().put("a.npy", "").toBytes()))
                .isEqualTo(FileFormat.WEIGHTS_NPZ);
        assertThat(detect("x", KerasZip.empty().put("a.txt", "").toBytes()))
                .isEqualTo(FileFormat.OTHER_ZIP);
    }

    @Test
    void knowsFolders() throws IOException {
        assertThat(FileSource.of(folder).format()).isEqualTo(FileFormat.FOLDER);
        Files.createFile(folder.resolve("saved_model.pb"));
        assertThat(FileSource.of(folder).format()).isEqualTo(FileFormat.SAVED_MODEL);
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThatThrownBy(() -> FileSource.of(folder.resolve("none.keras")))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("found none");
    }
}
