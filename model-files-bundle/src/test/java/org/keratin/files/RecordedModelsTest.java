package org.keratin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.core.Arguments;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasFunction;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.errors.UnsafeConfigException;
import org.keratin.core.models.Model;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.verify.CaseResult;
import org.keratin.verify.ModelSource;
import org.keratin.verify.ModelVerifier;

class RecordedModelsTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final ModelFiles FILES = ModelFiles.of(KERATIN);

    static List<Path> kerasFiles() {
        List<Path> recorded = RecordedModels.files("conformance/models", ".keras");
        return recorded.isEmpty() ? RecordedModels.copies(".keras") : recorded;
    }

    private static LoadOptions options(Path file) {
        if (!file.getFileName().toString().startsWith("lambda_layer")) {
            return LoadOptions.DEFAULT;
        }
        return LoadOptions.DEFAULT.withDeserialize(
                DeserializeOptions.DEFAULT
                        .withSafeMode(false)
                        .withLambdaSubstitute("lambda", new TwiceAndOne()));
    }

    /** What the recorded lambda computes. */
    private static final class TwiceAndOne implements KerasFunction {

        @Override
        public List<Parameter> parameters() {
            return List.of(new Parameter("x", "tensor", true, null));
        }

        @Override
        public Object call(Arguments arguments, Ops ops) {
            return ops.add(ops.multiply(arguments.tensor(0, "x"), 2), 1);
        }
    }

    private static CaseResult verify(Path file, java.util.function.Function<Path, Model> loader) {
        ModelSource source =
                new ModelSource() {
                    @Override
                    public Optional<String> holdsNoModel(Path path) {
                        return Optional.empty();
                    }

                    @Override
                    public Model load(Path path) {
                        return loader.apply(path);
                    }
                };
        return new ModelVerifier(source, KERATIN.json()).verify(file);
    }

    @ParameterizedTest
    @MethodSource("kerasFiles")
    void predictsAsRecorded(Path file) {
        CaseResult result =
                verify(
                        file,
                        path -> {
                            LoadedModel loaded = FILES.load(path, options(path));
                            assertThat(loaded.warnings()).isEmpty();
                            assertThat(loaded.kerasVersion()).startsWith("3.");
                            return loaded.model();
                        });
        assertThat(result.outcome()).as(result.reason()).isEqualTo(CaseResult.Outcome.PASSED);
    }

    @ParameterizedTest
    @MethodSource("kerasFiles")
    void predictsAsRecordedWithTheWeightsFile(Path file) {
        Path weights =
                file.resolveSibling(file.getFileName().toString().replace(".keras", ".weights.h5"));
        CaseResult result =
                verify(
                        file,
                        path -> {
                            Model model = FILES.load(path, options(path)).model();
                            zero(model);
                            WeightsReport report =
                                    FILES.loadWeights(model, weights, LoadOptions.DEFAULT);
                            assertThat(report.unused()).isEmpty();
                            assertThat(report.skipped()).isEmpty();
                            return model;
                        });
        assertThat(result.outcome()).as(result.reason()).isEqualTo(CaseResult.Outcome.PASSED);
    }

    private static void zero(Model model) {
        model.weights()
                .forEach(
                        weight ->
                                weight.assign(
                                        CpuOps.instance().zeros(weight.shape(), weight.dtype())));
    }

    @Test
    void refusesALambdaWithoutSubstitute() {
        Path file = Path.of("src", "test", "resources", "models", "lambda_layer.keras");
        assertThatThrownBy(() -> FILES.load(file)).isInstanceOf(UnsafeConfigException.class);
    }
}
