package org.keratin.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.Arguments;
import org.keratin.core.KerasJson;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.models.Model;
import org.keratin.tensor.DType;

class FileVerifierTest {

    private static final KerasJson JSON = KeratinRuntime.create().json();

    private record Float32(String name, DType computeDtype, DType variableDtype)
            implements DTypePolicy {}

    /** Gives its input back. */
    static final class Same extends Model {
        record Config(LayerOptions layer) implements LayerConfig {}

        Same() {
            super(
                    new Config(
                            LayerOptions.of(
                                    "same", new Float32("float32", DType.FLOAT32, DType.FLOAT32))));
        }

        @Override
        protected Object call(Arguments arguments, CallContext context) {
            return arguments.get(0, "inputs");
        }
    }

    /** Files that end in {@code .h5} hold a model; what is written in them may prevent it. */
    private static final class Source implements ModelSource {
        @Override
        public Optional<String> holdsNoModel(Path file) {
            String name = file.getFileName().toString();
            return name.endsWith(".h5") || name.endsWith(".model")
                    ? Optional.empty()
                    : Optional.of("no model");
        }

        @Override
        public Model load(Path file) {
            try {
                if (Files.isRegularFile(file) && Files.readString(file).equals("damaged")) {
                    throw new KeratinException(file.getFileName() + ": is damaged");
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return new Same();
        }
    }

    private final FakeKeras keras = new FakeKeras();
    private final List<String> results = new ArrayList<>();
    private final FileVerifier verifier =
            new FileVerifier(keras.verifier(), new ModelVerifier(new Source(), JSON), JSON);

    @TempDir private Path folder;

    @BeforeEach
    void clear() {
        results.clear();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Report verify(Path path) {
        return verifier.verify(path, result -> results.add(result.toString()));
    }

    private static String answers(String output, String more) {
        String input = JSON.write(Cases.vector(1, 2));
        return "{\"inputs\": " + input + ", \"outputs\": " + output + more + "}";
    }

    private static String vector(float... values) {
        return JSON.write(Cases.vector(values));
    }

    @Test
    void passesAModelThatLoads() throws IOException {
        assertThat(verify(write("a.h5", ""))).isEqualTo(new Report(1, 0, 0));
        assertThat(verify(write("b.h5", "damaged"))).isEqualTo(new Report(0, 1, 0));
        assertThat(results.get(1)).contains("b.h5: is damaged");
    }

    @Test
    void comparesWithTheOutputsBesideIt() throws IOException {
        write("a.h5.json", answers(vector(1, 2.002f), ""));
        assertThat(verify(write("a.h5", ""))).isEqualTo(new Report(1, 0, 0));

        write("b.json", answers(vector(1, 2.01f), ""));
        assertThat(verify(write("b.h5", ""))).isEqualTo(new Report(0, 1, 0));
        assertThat(results.get(1)).contains("outputs: 1 of 2 elements differ", "most at [1]");

        write("c.json", answers(vector(1, 2.01f), ", \"tolerance\": 0.01"));
        assertThat(verify(write("c.h5", ""))).isEqualTo(new Report(1, 0, 0));
    }

    @Test
    void takesOneOutputInAListAsOneOutput() throws IOException {
        write("a.json", answers("{\"list\": [" + vector(1, 2) + "]}", ""));
        assertThat(verify(write("a.h5", ""))).isEqualTo(new Report(1, 0, 0));
    }

    @Test
    void passesOverAnArchitectureBesideIt() throws IOException {
        write("a.json", "{\"class_name\": \"Sequential\"}");
        assertThat(verify(write("a.h5", ""))).isEqualTo(new Report(1, 0, 0));
    }

    @Test
    void tellsWhyAnswersCannotBeRead() throws IOException {
        write("a.json", answers("{}", ""));
        assertThat(verify(write("a.h5", ""))).isEqualTo(new Report(0, 1, 0));
        assertThat(results.get(0)).contains("a.json: outputs: expected {\"tensor\"");
        write("b.json", answers(vector(1, 2), ", \"tolerance\": -1"));
        assertThat(verify(write("b.h5", ""))).isEqualTo(new Report(0, 1, 0));
    }

    @Test
    void walksFolders() throws IOException {
        write("m/b/x.h5", "");
        write("m/a.txt", "");
        write("m/unpacked.model/config.json", "");
        write("m/z.jsonl", "");

        assertThat(verify(folder.resolve("m"))).isEqualTo(new Report(2, 0, 1));
        assertThat(results)
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("SKIPPED", "PASSED", "PASSED");
        assertThatThrownBy(() -> verify(folder.resolve("none")))
                .isInstanceOf(CaseException.class)
                .hasMessageEndingWith("none: no such file or folder");
    }
}
