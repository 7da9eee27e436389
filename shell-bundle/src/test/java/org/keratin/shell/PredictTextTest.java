package org.keratin.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.LoadOptions;
import org.keratin.files.arrays.NpyFile;
import org.keratin.files.arrays.NpzFile;
import org.keratin.tensor.Tensor;

class PredictTextTest {

    private static final Path TWO_INPUTS = Models.file("functional_multi_io_shared.keras");
    private static final Path RECORDED = Models.file("functional_multi_io_shared.json");
    private static final Path MLP = Models.file("mlp_compiled_trained.keras");

    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @TempDir private Path folder;

    private String predict(Path model, Path output, boolean plain, InputFile... inputs) {
        PredictText text =
                new PredictText(
                        Models.FILES,
                        Models.KERATIN.json(),
                        2,
                        new PrintStream(progress, true, StandardCharsets.UTF_8));
        return Printed.by(
                out ->
                        text.predict(
                                model, LoadOptions.DEFAULT, List.of(inputs), output, plain, out));
    }

    private static InputFile input(Path file) {
        return new InputFile(null, file);
    }

    private Path zeros(String name, int... shape) {
        Path file = folder.resolve(name);
        int size = 1;
        for (int dim : shape) {
            size *= dim;
        }
        NpyFile.write(Tensor.of(new float[size], shape), file);
        return file;
    }

    @Test
    void printsNestedListsWithALineForEachSample() {
        String text = predict(MLP, null, false, input(zeros("x.npy", 3, 20)));
        assertThat(text.lines()).hasSize(3);
        assertThat(text).startsWith("[[").endsWith("]]\n");
    }

    @Test
    void takesTheInputsThatWereRecorded() {
        String text = predict(TWO_INPUTS, null, false, input(RECORDED));
        assertThat(text)
                .contains("\"match\": [[0.6511", "\"kind\": [[-0.8426")
                .startsWith("{")
                .endsWith("]]}\n");
    }

    @Test
    void takesAFileForEachInput() {
        String text =
                predict(
                        TWO_INPUTS,
                        null,
                        false,
                        new InputFile("right", zeros("r.npy", 1, 6)),
                        new InputFile("left", zeros("l.npy", 1, 6)));
        assertThat(text).contains("\"match\": [[");
        assertThatThrownBy(
                        () ->
                                predict(
                                        TWO_INPUTS,
                                        null,
                                        false,
                                        new InputFile("right", zeros("r.npy", 1, 6)),
                                        input(zeros("l.npy", 1, 6))))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("expected a name for each of several inputs");
    }

    @Test
    void writesExactTensorsThatVerifyReads() throws IOException {
        Path output = folder.resolve("y.json");
        String text = predict(TWO_INPUTS, output, false, input(RECORDED));
        assertThat(text)
                .isEqualTo(
                        output + ": match (3, 1) float32\n" + output + ": kind (3, 3) float32\n");
        assertThat(Files.readString(output)).startsWith("{\"dict\":{\"match\":{\"tensor\":{");
        predict(TWO_INPUTS, output, true, input(RECORDED));
        assertThat(Files.readString(output)).startsWith("{\"match\": [[");
    }

    @Test
    void writesSeveralOutputsAsNpzOrCsvAndNotAsNpy() throws IOException {
        Path npz = folder.resolve("y.npz");
        predict(TWO_INPUTS, npz, false, input(RECORDED));
        assertThat(NpzFile.read(npz)).containsOnlyKeys("match", "kind");
        Path csv = folder.resolve("y.csv");
        predict(TWO_INPUTS, csv, false, input(RECORDED));
        assertThat(Files.readString(csv)).startsWith("match,kind_0,kind_1,kind_2\n0.6511");
        Path npy = folder.resolve("y.npy");
        assertThatThrownBy(() -> predict(TWO_INPUTS, npy, false, input(RECORDED)))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("expected one output for a .npy file, found [match, kind]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"npy", "npz", "csv", "json"})
    void readsTheSameFromEveryKindOfFile(String ending) throws IOException {
        Tensor x =
                Tensor.of(
                        new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
                        1,
                        20);
        Path expected = folder.resolve("expected.npy");
        NpyFile.write(x, expected);
        Path file = folder.resolve("x." + ending);
        switch (ending) {
            case "npy" -> NpyFile.write(x, file);
            case "npz" -> NpzFile.write(Map.of("anything", x), file);
            case "csv" -> Files.writeString(file, "1,2,3,4,5,6,7,8,9,10,0,0,0,0,0,0,0,0,0,1\n");
            default -> Files.writeString(file, "[[1,2,3,4,5,6,7,8,9,10,0,0,0,0,0,0,0,0,0,1]]");
        }
        assertThat(predict(MLP, null, false, input(file)))
                .isEqualTo(predict(MLP, null, false, input(expected)));
    }

    @Test
    void takesArraysInOrderIfTheyHaveNoNames() {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        arrays.put("arr_0", Tensor.of(new float[6], 1, 6));
        arrays.put("arr_1", Tensor.of(new float[6], 1, 6));
        Path file = folder.resolve("x.npz");
        NpzFile.write(arrays, file);
        assertThat(predict(TWO_INPUTS, null, false, input(file))).contains("\"match\"");
    }

    @Test
    void showsHowManySamplesAreDone() {
        predict(MLP, null, false, input(zeros("x.npy", 5, 20)));
        assertThat(progress.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r2 of 5 samples\r4 of 5 samples\r5 of 5 samples\r\u001b[K");
    }

    @Test
    void tellsWhatItCannotRead() throws IOException {
        Path text = Files.writeString(folder.resolve("x.json"), "[[1, \"a\"], [2]]");
        assertThatThrownBy(() -> predict(MLP, null, false, input(text)))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("x.json: $: ");
        Path nothing = Files.writeString(folder.resolve("n.json"), "null");
        assertThatThrownBy(() -> predict(MLP, null, false, input(nothing)))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("n.json: $: expected numbers, found null");
        assertThatThrownBy(() -> predict(MLP, null, false, input(folder.resolve("x.txt"))))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("ends with .json, .npy, .npz or .csv");
        assertThatThrownBy(() -> predict(MLP, null, false, input(folder.resolve("no.json"))))
                .isInstanceOf(KeratinException.class)
                .hasMessageEndingWith("no.json: no such file");
    }
}
