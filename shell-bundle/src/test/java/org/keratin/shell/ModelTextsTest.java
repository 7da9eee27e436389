package org.keratin.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.Inspection;
import org.keratin.files.LoadOptions;

/** What the commands print of model files. */
class ModelTextsTest {

    private static final Path MLP = Models.file("mlp_compiled_trained.keras");

    @TempDir private Path folder;

    @Test
    void summaryTellsFormatVersionAndLayers() {
        String text =
                Printed.by(
                        out ->
                                new SummaryText(Models.FILES)
                                        .summary(MLP, LoadOptions.DEFAULT, out));
        assertThat(text)
                .startsWith(MLP + ": a .keras file, written by Keras 3.16.0\n\nModel: \"mlp\"\n┏")
                .contains("│ dense_2 (Dense) ")
                .endsWith(" Optimizer params: 2,699 (10.54 KB)\n");
    }

    @Test
    void summaryTellsWhatWasRewritten() throws IOException {
        Path old =
                Files.writeString(
                        folder.resolve("old.json"),
                        "{\"class_name\": \"Sequential\", \"keras_version\": \"2.2.4\", \"backend\":"
                                + " \"tensorflow\", \"config\": {\"name\": \"s\", \"layers\":"
                                + " [{\"class_name\": \"Dense\", \"config\": {\"name\": \"d\", \"units\":"
                                + " 2, \"activation\": \"hard_sigmoid\", \"batch_input_shape\": [null,"
                                + " 3]}}]}}");
        String text =
                Printed.by(
                        out ->
                                new SummaryText(Models.FILES)
                                        .summary(old, LoadOptions.DEFAULT, out));
        assertThat(text)
                .contains("Rewritten from an old dialect:\n", "batch_input_shape")
                .contains("\n! ", "hard_sigmoid")
                .contains("\n! Today's Keras would ")
                .contains("\nWarnings:\n  the file holds no weights");
    }

    @Test
    void weightsAreListedAndCounted() {
        String text =
                Printed.by(
                        out ->
                                new WeightsText(Models.FILES)
                                        .weights(Models.file("lambda_layer.weights.h5"), out));
        assertThat(text)
                .contains(": weights in HDF5\nPATH ", "layers/dense/vars/0 ", "float32\n")
                .containsPattern("\n\\d weights, \\d+ numbers, \\d+ bytes\n$");
    }

    @Test
    void convertWritesAndReports() {
        Path to = folder.resolve("new.keras");
        String text =
                Printed.by(
                        out ->
                                new ConvertText(Models.FILES)
                                        .convert(MLP, to, LoadOptions.DEFAULT, out));
        assertThat(text)
                .isEqualTo(
                        "from  "
                                + MLP
                                + ": a .keras file of Keras 3.16.0\nto    "
                                + to
                                + ": 5 layers, 1,413 parameters\n");
        assertThat(Models.FILES.load(to).model().name()).isEqualTo("mlp");
    }

    @Test
    void convertWritesWeightsOrArchitectureAlone() throws IOException {
        ConvertText text = new ConvertText(Models.FILES);
        Path weights = folder.resolve("m.weights.h5");
        Path architecture = folder.resolve("m.json");
        Printed.by(out -> text.convert(MLP, weights, LoadOptions.DEFAULT, out));
        Printed.by(out -> text.convert(MLP, architecture, LoadOptions.DEFAULT, out));
        assertThat(Models.FILES.detect(weights).holdsWeights()).isTrue();
        assertThat(Files.readString(architecture)).contains("\"class_name\": \"Sequential\"");
        assertThatThrownBy(
                        () ->
                                Printed.by(
                                        out ->
                                                text.convert(
                                                        MLP,
                                                        folder.resolve("m.h5"),
                                                        LoadOptions.DEFAULT,
                                                        out)))
                .isInstanceOf(KeratinException.class)
                .hasMessageEndingWith(
                        "m.h5: expected a name that ends with .keras, .weights.h5 or .json");
    }

    @Test
    void inspectTellsWhatIsMissingFirst() {
        Inspection[] found = new Inspection[1];
        String text =
                Printed.by(
                        out ->
                                found[0] =
                                        new InspectText(Models.FILES)
                                                .inspect(Models.file("custom_objects.keras"), out));
        assertThat(text)
                .contains("\nClasses:\n  my_package>", "MISSING\n", "built in\n")
                .contains("\nWeights:\n  layers/")
                .contains("\nVerdict: needs classes, ");
        assertThat(found[0].verdict()).isEqualTo(Inspection.Verdict.NEEDS_CLASSES);
    }

    @Test
    void inspectShowsLambdasByTheirHash() {
        String text =
                Printed.by(
                        out ->
                                new InspectText(Models.FILES)
                                        .inspect(Models.file("lambda_layer.keras"), out));
        assertThat(text)
                .contains("Python code, which never runs here:\n")
                .contains("sha256 3cbd5eec79e21c0a54096f124a7d52b7ce15fc70f66a1c433d8ad059eb2502c2")
                .contains("\nVerdict: refused, ");
    }

    @Test
    void plotWritesADrawing() throws IOException {
        Path to = folder.resolve("graph.svg");
        PlotText plot = new PlotText(Models.FILES);
        assertThat(Printed.by(out -> plot.plot(MLP, LoadOptions.DEFAULT, to, out)))
                .isEqualTo(to + " is drawn\n");
        assertThat(Files.readString(to)).startsWith("<svg ").contains(">dense_2<");
        assertThatThrownBy(
                        () ->
                                Printed.by(
                                        out ->
                                                plot.plot(
                                                        MLP,
                                                        LoadOptions.DEFAULT,
                                                        folder.resolve("graph.png"),
                                                        out)))
                .isInstanceOf(KeratinException.class)
                .hasMessageEndingWith("graph.png: expected a name that ends with .svg");
    }
}
