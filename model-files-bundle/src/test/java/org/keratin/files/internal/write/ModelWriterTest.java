package org.keratin.files.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.models.Model;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.ModelFileException;
import org.keratin.files.ModelFiles;

class ModelWriterTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final ModelFiles FILES = ModelFiles.of(KERATIN);

    private static final String DENSE =
            "{\"module\": \"keras.layers\", \"class_name\": \"Dense\", \"config\": {\"name\":"
                    + " \"dense\", \"units\": 4}, \"registered_name\": null, \"shared_object_id\": 7}";
    private static final String INPUT =
            "{\"module\": \"keras.layers\", \"class_name\": \"InputLayer\", \"config\":"
                    + " {\"batch_shape\": [null, 3, 4], \"name\": \"in\"}}";

    @TempDir Path folder;

    private static Model sequential(String... layers) {
        String config =
                "{\"module\": \"keras\", \"class_name\": \"Sequential\", \"config\": {\"name\":"
                        + " \"net\", \"layers\": ["
                        + String.join(", ", layers)
                        + "]}}";
        return KERATIN.deserializer().deserialize(KERATIN.json().read(config), Model.class);
    }

    private static String distributed(String name) {
        return "{\"module\": \"keras.layers\", \"class_name\": \"TimeDistributed\", \"config\":"
                + " {\"name\": \""
                + name
                + "\", \"layer\": "
                + DENSE
                + "}}";
    }

    @Test
    void writesTheMembersThatKerasExpects() throws IOException {
        Path file = folder.resolve("net.keras");
        FILES.save(sequential(INPUT, DENSE), file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .containsExactly("metadata.json", "config.json", "model.weights.h5");
            String metadata =
                    new String(zip.getInputStream(zip.getEntry("metadata.json")).readAllBytes());
            assertThat(metadata)
                    .isEqualTo(
                            "{\"keras_version\": \"3.16.0\", \"date_saved\":"
                                    + " \"1980-02-01@00:00:00\"}");
        }
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        Model model = sequential(INPUT, DENSE);
        FILES.save(model, folder.resolve("one.keras"));
        FILES.save(model, folder.resolve("two.keras"));
        assertThat(Files.mismatch(folder.resolve("one.keras"), folder.resolve("two.keras")))
                .isEqualTo(-1);
    }

    @Test
    void keepsOneLayerThatSeveralHoldOneLayer() {
        Path file = folder.resolve("net.keras");
        Model model = sequential(INPUT, distributed("a"), distributed("b"));
        assertThat(model.weights()).hasSize(2);
        FILES.save(model, file);
        Model again = FILES.load(file).model();
        assertThat(again.weights()).hasSize(2);
        assertThat(again.layer("a").layers().get(0)).isSameAs(again.layer("b").layers().get(0));
        assertThat(again.weights().get(0).value().toFloats())
                .isEqualTo(model.weights().get(0).value().toFloats());
    }

    @Test
    void convertsAFileInPlaceAndSaysWhatItRead() {
        Path file = folder.resolve("net.keras");
        FILES.save(sequential(INPUT, DENSE), file);
        LoadedModel read = FILES.convert(file, file, LoadOptions.DEFAULT);
        assertThat(read.kerasVersion()).isEqualTo("3.16.0");
        assertThat(FILES.toJson(FILES.load(file).model())).isEqualTo(FILES.toJson(read.model()));
    }

    @Test
    void refusesNamesThatKerasWouldNotOpen() {
        Model model = sequential(INPUT, DENSE);
        assertThatThrownBy(() -> FILES.save(model, folder.resolve("net.zip")))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining(".keras");
        assertThatThrownBy(() -> FILES.saveWeights(model, folder.resolve("net.h5")))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining(".weights.h5");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesTheWeightsOfAModelThatHasNone() {
        Model model = sequential(DENSE);
        assertThatThrownBy(() -> FILES.saveWeights(model, folder.resolve("net.weights.h5")))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("a model that is built");
    }
}
