package org.keratin.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.core.Arguments;
import org.keratin.core.KerasJson;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Variable;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.models.Model;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;
import org.keratin.verify.CaseException;
import org.keratin.verify.RecordedValues;

/** What is read, written and read again is the same model. */
class RoundTripTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final ModelFiles FILES = ModelFiles.of(KERATIN);

    @TempDir Path folder;

    static List<Path> recorded() {
        // But for the one whose lambda a function without a provider stands for, here.
        return Stream.of(".keras", ".h5")
                .flatMap(ending -> RecordedModels.files("conformance/models", ending).stream())
                .filter(file -> !file.toString().endsWith(".weights.h5"))
                .filter(file -> !file.getFileName().toString().startsWith("lambda_layer"))
                .toList();
    }

    private static Model load(Path file) {
        return FILES.load(file).model();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("recorded")
    void predictsTheSameBits(Path file) throws IOException {
        Model model = load(file);
        Path written = folder.resolve("written.keras");
        FILES.save(model, written);
        LoadedModel again = FILES.load(written);
        assertThat(again.warnings()).isEmpty();
        assertThat(again.rewrites()).isEmpty();
        assertThat(again.kerasVersion()).isEqualTo("3.16.0");
        assertThat(FILES.toJson(again.model())).isEqualTo(FILES.toJson(model));
        Object inputs = inputs(file);
        assertThat(bits(answer(again.model(), inputs))).isEqualTo(bits(answer(model, inputs)));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("recorded")
    void keepsTheStateOfTheOptimizer(Path file) {
        Model model = load(file);
        Path written = folder.resolve("written.keras");
        FILES.save(model, written);
        assertThat(state(load(written))).isEqualTo(state(model));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("recorded")
    void writesTheSameBytesAlways(Path file) throws IOException {
        Path first = folder.resolve("first.keras");
        Path second = folder.resolve("second.keras");
        FILES.save(load(file), first);
        FILES.save(load(first), second);
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("recorded")
    void keepsTheWeightsInAFileOfTheirOwn(Path file) throws IOException {
        Model model = load(file);
        Path written = folder.resolve("model.weights.h5");
        FILES.saveWeights(model, written);
        Model other = load(file);
        other.weights()
                .forEach(
                        weight ->
                                weight.assign(
                                        CpuOps.instance().zeros(weight.shape(), weight.dtype())));
        WeightsReport report = FILES.loadWeights(other, written, LoadOptions.DEFAULT);
        assertThat(report.skipped()).isEmpty();
        assertThat(report.unused()).isEmpty();
        Object inputs = inputs(file);
        assertThat(bits(answer(other, inputs))).isEqualTo(bits(answer(model, inputs)));
    }

    static List<Path> wild() {
        return Stream.of(".keras", ".h5", ".hdf5")
                .flatMap(ending -> RecordedModels.files("wild/files", ending).stream())
                .toList();
    }

    /** Files of all generations; those that cannot be loaded are for other tests. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("wild")
    void keepsTheModelsOfOldFiles(Path file) {
        Optional<Model> read = loadable(file);
        if (read.isEmpty()) {
            return;
        }
        Model model = read.get();
        Path written = folder.resolve("written.keras");
        FILES.save(model, written);
        LoadedModel again = FILES.load(written);
        assertThat(again.rewrites()).isEmpty();
        model.inputShape()
                .map(WrittenModelsTest::ramp)
                .ifPresent(
                        x ->
                                assertThat(bits(answer(again.model(), x)))
                                        .isEqualTo(bits(answer(model, x))));
        assertThat(values(again.model().weights())).isEqualTo(values(model.weights()));
        assertThat(state(again.model())).isEqualTo(state(model));
    }

    private static Optional<Model> loadable(Path file) {
        try {
            return FILES.detect(file).holdsModel() ? Optional.of(load(file)) : Optional.empty();
        } catch (KeratinException refused) {
            return Optional.empty();
        }
    }

    private static List<ByteBuffer> bits(Object answer) {
        List<ByteBuffer> bits = new ArrayList<>();
        collect(answer, bits);
        assertThat(bits).isNotEmpty();
        return bits;
    }

    private static void collect(Object answer, List<ByteBuffer> bits) {
        if (answer instanceof Tensor tensor) {
            bits.add(ByteBuffer.wrap(tensor.toBytes()));
        } else if (answer instanceof Map<?, ?> map) {
            map.values().forEach(value -> collect(value, bits));
        } else {
            ((Collection<?>) answer).forEach(value -> collect(value, bits));
        }
    }

    private static List<ByteBuffer> state(Model model) {
        return values(model.optimizer().map(Optimizer::variables).orElse(List.of()));
    }

    private static List<ByteBuffer> values(List<Variable> variables) {
        return variables.stream()
                .map(variable -> ByteBuffer.wrap(variable.value().toBytes()))
                .toList();
    }

    private static Object answer(Model model, Object inputs) {
        return model.apply(Arguments.of(inputs), CallContext.inference());
    }

    private static Object inputs(Path file) throws IOException {
        KerasJson json = KERATIN.json();
        String name = file.getFileName().toString().replaceAll("\\.(keras|h5)$", ".json");
        Map<?, ?> recorded = (Map<?, ?>) json.read(Files.readString(file.resolveSibling(name)));
        return new RecordedValues(problem -> new CaseException(name, 0, problem))
                .value("inputs", recorded.get("inputs"));
    }
}
