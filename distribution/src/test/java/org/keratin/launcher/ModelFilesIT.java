package org.keratin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands that take model files, as a user runs them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bin/keratin is for POSIX shells")
class ModelFilesIT {

    private static final Path MODELS =
            Path.of("..", "model-files-bundle", "src", "test", "resources", "models");

    @TempDir private Path folder;

    private Script.Result keratin(String... arguments) throws Exception {
        return Script.run(folder, arguments);
    }

    private static String model(String name) {
        return MODELS.resolve(name).toString();
    }

    private static String sample() {
        return new Installation(Script.FILE.getParent().getParent()).sample().toString();
    }

    @Test
    void aModelIsSummedUp() throws Exception {
        Script.Result result = keratin("summary", model("mlp_compiled_trained.keras"));
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Keras 3.16.0", "│ dense_2 (Dense) ", "Total params");
    }

    @Test
    void aModelPredictsFromFileToFile() throws Exception {
        Path output = folder.resolve("y.npz");
        Script.Result result =
                keratin(
                        "predict",
                        model("functional_multi_io_shared.keras"),
                        "--input",
                        model("functional_multi_io_shared.json"),
                        "--output",
                        output.toString());
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("match (3, 1) float32", "kind (3, 3) float32");
        assertThat(output).isNotEmptyFile();
    }

    @Test
    void aModelIsDrawn() throws Exception {
        Path output = folder.resolve("graph.svg");
        Script.Result result =
                keratin("plot", model("nested_models.keras"), "-o", output.toString());
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(Files.readString(output))
                .startsWith("<svg ")
                .contains(">encoder (call 2 of 2)<");
    }

    @Test
    void aModelIsConverted() throws Exception {
        Path output = folder.resolve("new.keras");
        Script.Result result = keratin("convert", model("lora_dense.keras"), output.toString());
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("from  ", "to    ");
        assertThat(keratin("weights", output.toString()).out()).contains("layers/dense/vars/0");
    }

    @Test
    void whatIsNotSafeEndsAnInspectionWithOne() throws Exception {
        Script.Result result = keratin("inspect", model("lambda_layer.keras"));
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("Verdict: refused");
        assertThat(keratin("inspect", model("lora_dense.keras")).exit()).isZero();
    }

    @Test
    void modelsAreVerifiedWithTheClassesAndFunctionsOfAPlugin() throws Exception {
        Script.Result result =
                keratin(
                        "verify",
                        MODELS.toString(),
                        "--plugin",
                        sample(),
                        "--substitute",
                        "lambda=my_package>twice_and_one");
        assertThat(result.out().lines().toList())
                .filteredOn(line -> !line.startsWith("SKIPPED"))
                .singleElement()
                .asString()
                .containsPattern("^[1-9]\\d* passed, 0 failed, [1-9]\\d* skipped$");
        assertThat(result.exit()).as(result.err()).isZero();
    }

    @Test
    void aRefusedModelIsALineAndExitCodeOne() throws Exception {
        Script.Result result =
                keratin("verify", model("lambda_layer.keras"), model("custom_objects.keras"));
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .contains("lambda_layer.keras  $", "a Python lambda"),
                        line -> assertThat(line).contains("my_package>Antirectifier"),
                        line -> assertThat(line).isEqualTo("0 passed, 2 failed, 0 skipped"));
    }

    @Test
    void aWrongInputIsToldOnStandardError() throws Exception {
        Script.Result result = keratin("predict", model("lora_dense.keras"), "--input", "none.npy");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("keratin: none.npy: no such file or folder\n");
    }
}
