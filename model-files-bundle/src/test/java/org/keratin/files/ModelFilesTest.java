package org.keratin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.models.Model;
import org.keratin.files.arrays.NpzFile;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class ModelFilesTest {

    private static final ModelFiles FILES = ModelFiles.of(KeratinRuntime.create());

    @TempDir Path folder;

    private static Model reference(String name) {
        return FILES.load(KerasZip.copy(name + ".keras")).model();
    }

    private static void assertSameWeights(Model found, Model expected) {
        assertThat(found.weights()).hasSameSizeAs(expected.weights());
        for (int i = 0; i < expected.weights().size(); i++) {
            Variable weight = expected.weights().get(i);
            assertThat(found.weights().get(i).value().toBytes())
                    .as(weight.path())
                    .isEqualTo(weight.value().toBytes());
        }
    }

    @Test
    void loadsAStreamWhoseMembersArePacked() {
        LoadedModel loaded = KerasZip.copyOf("nested_models").load(FILES, LoadOptions.DEFAULT);
        assertThat(loaded.format()).isEqualTo(FileFormat.KERAS);
        assertSameWeights(loaded.model(), reference("nested_models"));
    }

    @Test
    void loadsAnUnpackedFolder() {
        Path unpacked = KerasZip.copyOf("text_bilstm").unpackTo(folder.resolve("model"));
        LoadedModel loaded = FILES.load(unpacked);
        assertThat(loaded.format()).isEqualTo(FileFormat.KERAS_FOLDER);
        assertSameWeights(loaded.model(), reference("text_bilstm"));
    }

    @Test
    void loadsWeightsInPieces() {
        KerasZip zip = KerasZip.copyOf("lora_dense");
        byte[] weights = zip.get("model.weights.h5");
        zip.remove("model.weights.h5")
                .put("model_00000.weights.h5", weights)
                .put(
                        "model.weights.json",
                        "{\"metadata\": {}, \"weight_map\": {\"/layers/dense/vars\":"
                                + " [\"model_00000.weights.h5\"]}}");
        assertSameWeights(zip.load(FILES, LoadOptions.DEFAULT).model(), reference("lora_dense"));
    }

    @Test
    void refusesAPieceThatLiesElsewhere() {
        KerasZip zip =
                KerasZip.copyOf("lora_dense")
                        .remove("model.weights.h5")
                        .put("model.weights.json", "{\"weight_map\": {\"/vars\": \"../x.h5\"}}");
        assertThatThrownBy(() -> zip.load(FILES, LoadOptions.DEFAULT))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("leads out");
    }

    @Test
    void loadsWeightsAsNumPyArrays() throws IOException {
        Model expected = reference("mixed_precision");
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        int layer = 0;
        for (var part : expected.layers()) {
            String group = "layers/dense" + (layer == 0 ? "" : "_" + layer) + "/vars/";
            for (int i = 0; i < part.savedWeights().size(); i++) {
                arrays.put(group + i, part.savedWeights().get(i).value());
            }
            layer += part.savedWeights().isEmpty() ? 0 : 1;
        }
        Path npz = folder.resolve("model.weights.npz");
        NpzFile.write(arrays, npz);
        KerasZip zip =
                KerasZip.copyOf("mixed_precision")
                        .remove("model.weights.h5")
                        .put("model.weights.npz", Files.readAllBytes(npz));
        assertSameWeights(zip.load(FILES, LoadOptions.DEFAULT).model(), expected);
    }

    @Test
    void readsTheWeightsOfAnotherFileInPlaceOfItsOwn() {
        Model other = reference("lora_dense");
        Variable kernel = other.layers().get(other.layers().size() - 1).weights().get(0);
        kernel.assign(CpuOps.instance().ones(kernel.shape(), kernel.dtype()));
        Path weights = folder.resolve("other.weights.h5");
        FILES.saveWeights(other, weights);
        LoadOptions options = LoadOptions.DEFAULT.withWeights(weights);
        LoadedModel loaded = FILES.load(KerasZip.copy("lora_dense.keras"), options);
        assertSameWeights(loaded.model(), other);
        KerasZip bare = KerasZip.copyOf("lora_dense").remove("model.weights.h5");
        assertSameWeights(bare.load(FILES, options).model(), other);
    }

    @Test
    void refusesLargeWeightsWhoseChecksumIsAnother() throws IOException {
        KeratinRuntime keratin = KeratinRuntime.create();
        String config =
                """
                {"module": "keras", "class_name": "Sequential", "config": {"name": "s", "layers": [
                  {"module": "keras.layers", "class_name": "InputLayer", "config": {"batch_shape": [null, 1000]}},
                  {"module": "keras.layers", "class_name": "Dense", "config": {"units": 1100, "use_bias": false}}
                ]}}""";
        Model model = (Model) keratin.deserializer().deserialize(keratin.json().read(config));
        Path file = folder.resolve("large.keras");
        FILES.save(model, file);
        assertSameWeights(FILES.load(file).model(), model);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> FILES.load(file))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("checksum");
        assertThatThrownBy(() -> FILES.loadWeights(model, file, LoadOptions.DEFAULT))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void bringsInTheStateOfTheOptimizer() {
        Model model = reference("mlp_compiled_trained");
        assertThat(model.isCompiled()).isTrue();
        assertThat(model.optimizer().orElseThrow().iterations()).isPositive();
    }

    @Test
    void aMetricThatIsMissingIsAWarningUntilTheModelIsEvaluated() {
        KerasZip zip =
                KerasZip.copyOf("mlp_compiled_trained")
                        .replaceInConfig(
                                "\"weighted_metrics\": null",
                                "\"weighted_metrics\": [{\"module\": null, \"class_name\":"
                                        + " \"Mine\", \"config\": {}, \"registered_name\":"
                                        + " \"acme>Mine\"}]");
        LoadedModel loaded = zip.load(FILES, LoadOptions.DEFAULT);
        assertThat(loaded.warnings())
                .singleElement()
                .asString()
                .contains("weighted_metrics")
                .contains("acme>Mine");
        assertThat(loaded.model().optimizer()).isPresent();
        Tensor x = Tensor.of(new float[40], 2, 20);
        Tensor y = loaded.model().predict(x);
        assertThatThrownBy(() -> loaded.model().evaluate(x, y))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("acme>Mine");
    }

    @Test
    void whatCouldNotBeMadeIsWrittenAsItWasRead() throws IOException {
        LoadedModel loaded =
                KerasZip.copyOf("mlp_compiled_trained")
                        .replaceInConfig(
                                "\"weighted_metrics\": null",
                                "\"weighted_metrics\": [{\"module\": null, \"class_name\":"
                                        + " \"Mine\", \"config\": {\"a\": 1}, \"registered_name\":"
                                        + " \"acme>Mine\"}]")
                        .load(FILES, LoadOptions.DEFAULT);
        Path written = folder.resolve("written.keras");
        FILES.save(loaded.model(), written);
        try (FileSystem zip = FileSystems.newFileSystem(written)) {
            assertThat(Files.readString(zip.getPath("config.json")))
                    .contains(
                            "{\"module\": null, \"class_name\": \"Mine\", \"config\": {\"a\": 1},"
                                    + " \"registered_name\": \"acme>Mine\"}");
        }
    }

    @Test
    void evaluatesAModelOfSeveralOutputsAsItIsCompiled() {
        Model model = reference("functional_multi_io_shared");
        Map<String, Object> inputs =
                Map.of(
                        "left", Tensor.of(new float[12], 2, 6),
                        "right", Tensor.of(new float[12], 2, 6));
        Map<String, Double> results = model.evaluate(inputs, model.predict(inputs, 2), null, 1);
        assertThat(results).containsKeys("loss", "kind_loss", "match_loss");
        assertThat(results.values()).allMatch(Double::isFinite);
    }

    @Test
    void leavesOutWhatOnlyTrainingNeedsOnRequest() {
        LoadedModel loaded =
                FILES.load(
                        KerasZip.copy("mlp_compiled_trained.keras"),
                        LoadOptions.DEFAULT.withCompile(false));
        assertThat(loaded.model().isCompiled()).isFalse();
        assertThat(loaded.warnings()).isEmpty();
    }

    @Test
    void saysAllThatDoesNotFitAndChangesNothing() {
        Model model = reference("mixed_precision");
        Tensor before = model.weights().get(0).value();
        Path other = KerasZip.copy("lora_dense.weights.h5");
        assertThatThrownBy(() -> FILES.loadWeights(model, other, LoadOptions.DEFAULT))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("(Dense): expected kernel")
                .hasMessageContaining("layers/dense/vars/0 (8, 6)")
                .hasMessageContaining("withSkipMismatch");
        assertThat(model.weights().get(0).value()).isSameAs(before);
    }

    @Test
    void leavesOutWhatDoesNotFitOnRequest() {
        Model model = reference("mixed_precision");
        WeightsReport report =
                FILES.loadWeights(
                        model,
                        KerasZip.copy("lora_dense.weights.h5"),
                        LoadOptions.DEFAULT.withSkipMismatch(true));
        assertThat(report.skipped()).isNotEmpty();
    }

    @Test
    void readsVocabulariesBesideTheWeights() {
        String config =
                "{\"module\": \"keras\", \"class_name\": \"Sequential\", \"config\": {\"name\":"
                        + " \"s\", \"layers\": [{\"module\": \"keras.layers\", \"class_name\":"
                        + " \"InputLayer\", \"config\": {\"batch_shape\": [null, 1], \"dtype\":"
                        + " \"string\", \"name\": \"in\"}}, {\"module\": \"keras.layers\","
                        + " \"class_name\": \"StringLookup\", \"config\": {\"name\": \"look\"}}]}}";
        KerasZip zip =
                KerasZip.copyOf("lora_dense")
                        .put("config.json", config)
                        .put("assets/layers/string_lookup/vocabulary.txt", "[UNK]\nred\nblue\n");
        LoadedModel loaded = zip.load(FILES, LoadOptions.DEFAULT.withSkipMismatch(true));
        Tensor found =
                loaded.model().predict(Tensor.of(new String[] {"blue", "green", "red"}, 3, 1));
        assertThat(found.toLongs()).containsExactly(2, 0, 1);
    }

    @Test
    void listsTheWeightsOfAFile() {
        WeightsFile weights =
                FILES.weights(KerasZip.copy("lora_dense.weights.h5"), FileLimits.DEFAULT);
        assertThat(weights.format()).isEqualTo(FileFormat.HDF5_WEIGHTS);
        assertThat(weights.entries())
                .extracting(WeightEntry::toString)
                .contains("layers/dense/vars/0 (8, 6) float32");
    }

    @Test
    void refusesMoreNumbersThanTheLimit() {
        FileLimits few = FileLimits.DEFAULT.withCounts(100, 100, 100, 10);
        assertThatThrownBy(() -> FILES.weights(KerasZip.copy("lora_dense.weights.h5"), few))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("FileLimits.elements");
    }

    @Test
    void everyCutOfAFileIsATypedError() {
        byte[] whole = KerasZip.copyOf("lora_dense").get("model.weights.h5");
        KerasZip zip = KerasZip.copyOf("lora_dense");
        for (int length = 0; length < whole.length - 1; length += 97) {
            zip.put("model.weights.h5", java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> zip.load(FILES, LoadOptions.DEFAULT))
                    .isInstanceOf(ModelFileException.class);
        }
    }

    @Test
    void theVersionOfTheFileDecidesWhatHardSigmoidMeans() {
        KerasZip zip =
                KerasZip.copyOf("lora_dense")
                        .replaceInConfig(
                                "\"activation\": \"relu\"", "\"activation\": \"hard_sigmoid\"");
        LoadedModel now = zip.load(FILES, LoadOptions.DEFAULT);
        LoadedModel then =
                zip.put("metadata.json", "{\"keras_version\": \"2.15.0\"}")
                        .load(FILES, LoadOptions.DEFAULT);
        assertThat(now.rewrites()).isEmpty();
        assertThat(then.kerasVersion()).isEqualTo("2.15.0");
        assertThat(then.rewrites()).anyMatch(rewrite -> rewrite.changesMeaning());
    }
}
