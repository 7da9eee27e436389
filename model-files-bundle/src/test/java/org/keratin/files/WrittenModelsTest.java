package org.keratin.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.core.Arguments;
import org.keratin.core.KerasJson;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.models.Model;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.verify.CaseException;
import org.keratin.verify.RecordedValues;

/**
 * Writes every model that can be read into {@code target/written}, with inputs and what it answers
 * beside it, for {@code tools/check_written.py} to load with Keras itself.
 */
class WrittenModelsTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final ModelFiles FILES = ModelFiles.of(KERATIN);
    private static final Path FOLDER = Path.of("target", "written");
    private static final int UNKNOWN_LENGTH = 32;

    static List<Path> recorded() {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("conformance/models", "wild/files")) {
            for (String ending : List.of(".keras", ".h5", ".hdf5")) {
                files.addAll(RecordedModels.files(folder, ending));
            }
        }
        return files;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("recorded")
    void writesWhatItReads(Path file) throws IOException {
        Optional<Model> read = read(file);
        if (read.isEmpty()) {
            return;
        }
        Model model = read.get();
        Files.createDirectories(FOLDER);
        Path written = FOLDER.resolve(file.getFileName() + ".keras");
        FILES.save(model, written);
        assertThat(FILES.detect(written)).isEqualTo(FileFormat.KERAS);
        Optional<Object> inputs = inputs(file, model);
        if (inputs.isPresent()) {
            Map<String, Object> answers = new LinkedHashMap<>();
            answers.put("inputs", json(inputs.get()));
            answers.put(
                    "outputs",
                    json(model.apply(Arguments.of(inputs.get()), CallContext.inference())));
            Files.writeString(
                    FOLDER.resolve(file.getFileName() + ".keras.json"),
                    KERATIN.json().write(answers));
        }
    }

    // What cannot be read is for other tests.
    private static Optional<Model> read(Path file) {
        try {
            return FILES.detect(file).holdsModel()
                    ? Optional.of(FILES.load(file).model())
                    : Optional.empty();
        } catch (KeratinException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Object> inputs(Path file, Model model) throws IOException {
        String name = file.getFileName().toString();
        Path beside = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
        KerasJson json = KERATIN.json();
        if (Files.exists(beside)
                && json.read(Files.readString(beside)) instanceof Map<?, ?> recorded
                && recorded.containsKey("inputs")) {
            var values = new RecordedValues(problem -> new CaseException(name, 0, problem));
            return Optional.of(values.value("inputs", recorded.get("inputs")));
        }
        return model.inputShape().map(WrittenModelsTest::ramp);
    }

    static Object ramp(Shape shape) {
        int[] dims = shape.dims().clone();
        dims[0] = 2;
        for (int i = 1; i < dims.length; i++) {
            dims[i] = dims[i] < 0 ? UNKNOWN_LENGTH : dims[i];
        }
        float[] numbers = new float[(int) Shape.of(dims).elements()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (i * 37 % 101) / 101f;
        }
        return Tensor.of(numbers, dims);
    }

    /** The form of recorded values. */
    private static Object json(Object value) {
        if (value instanceof Tensor tensor) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("dtype", tensor.dtype().kerasName());
            fields.put(
                    "shape", Arrays.stream(tensor.shape().dims()).mapToObj(Long::valueOf).toList());
            fields.put(
                    "data",
                    tensor.dtype() == DType.STRING
                            ? tensor.toStrings()
                            : Base64.getEncoder().encodeToString(tensor.toBytes()));
            return Map.of("tensor", fields);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> items = new LinkedHashMap<>();
            map.forEach((key, item) -> items.put(String.valueOf(key), json(item)));
            return Map.of("dict", items);
        }
        return Map.of("list", ((List<?>) value).stream().map(WrittenModelsTest::json).toList());
    }
}
