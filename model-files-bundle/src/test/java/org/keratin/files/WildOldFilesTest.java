package org.keratin.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.UnsafeConfigException;
import org.keratin.core.models.Model;
import org.keratin.verify.CaseResult;
import org.keratin.verify.ModelSource;
import org.keratin.verify.ModelVerifier;

/** Real files of Keras 1 and 2, and recorded ones of Keras 3 in the old format. */
class WildOldFilesTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final ModelFiles FILES = ModelFiles.of(KERATIN);

    static List<Path> models() {
        return Stream.of(
                        RecordedModels.files("wild/files", ".h5"),
                        RecordedModels.files("wild/files", ".hdf5"),
                        RecordedModels.files("conformance/models", ".h5"))
                .flatMap(List::stream)
                .filter(file -> FILES.detect(file) == FileFormat.HDF5_MODEL)
                .toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("models")
    void predictsAsRecordedOrNamesTheLambda(Path file) {
        ModelSource source =
                new ModelSource() {
                    @Override
                    public Optional<String> holdsNoModel(Path path) {
                        return Optional.empty();
                    }

                    @Override
                    public Model load(Path path) {
                        return FILES.load(path).model();
                    }
                };
        try {
            CaseResult result = new ModelVerifier(source, KERATIN.json()).verify(file);
            if (result.reason().contains("ambda")) {
                assertThat(file.toString()).containsAnyOf("lambda", "space_to_depth");
                return;
            }
            assertThat(result.outcome())
                    .as(result.reason())
                    .isIn(CaseResult.Outcome.PASSED, CaseResult.Outcome.SKIPPED);
        } catch (UnsafeConfigException lambda) {
            assertThat(file.toString()).containsAnyOf("lambda", "space_to_depth");
        }
    }

    static List<Path> architectures() {
        return RecordedModels.files("wild/files", ".json").stream()
                .filter(file -> FILES.detect(file) == FileFormat.ARCHITECTURE_JSON)
                .filter(file -> !file.toString().contains("_preprocessing_"))
                .toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("architectures")
    void makesTheModelOfAnArchitecture(Path file) {
        LoadedModel loaded = FILES.load(file);
        assertThat(loaded.model().weights()).isNotEmpty();
        assertThat(loaded.warnings()).anyMatch(warning -> warning.contains("holds no weights"));
    }

    static List<Path> browserModels() {
        return RecordedModels.files("wild/files", ".json").stream()
                .filter(file -> FILES.detect(file) == FileFormat.TFJS)
                .toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("browserModels")
    void makesTheModelOfABrowserAlthoughItsWeightsAreNotThere(Path file) {
        LoadedModel loaded = FILES.load(file);
        assertThat(loaded.model().weights()).isNotEmpty();
        assertThat(loaded.warnings()).anyMatch(warning -> warning.contains(".bin"));
    }
}
