package org.keratin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.KeratinException;
import org.keratin.tensor.TensorException;

/** Files that try to do harm, or make no sense; their names say how. */
class HostileFilesTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final ModelFiles FILES = ModelFiles.of(KERATIN);

    /** What loads all the same, since what is odd about it does no harm here. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "good.keras",
                    "good_legacy.h5",
                    // Keras makes no model of it either, but there is nothing wrong with the name
                    // of its class.
                    "20_sequential_no_name.json",
                    // The loss is code: it is a warning, and never runs. To inspect it is to be
                    // told.
                    "29_compile_config_lambda.json",
                    // Nothing is loaded of metadata but the version.
                    "65_zip_no_metadata.keras");

    static Path folder() throws URISyntaxException {
        return Path.of(HostileFilesTest.class.getResource("/hostile").toURI());
    }

    static Stream<Path> files() throws IOException, URISyntaxException {
        try (Stream<Path> all = Files.list(folder())) {
            List<Path> files =
                    all.filter(file -> !file.toString().endsWith(".tsv")).sorted().toList();
            return files.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithATypedErrorOrMadeIntoAHarmlessModel(Path file) {
        Throwable failure = catchThrowable(() -> FILES.load(file));
        if (failure == null) {
            assertThat(HARMLESS).contains(file.getFileName().toString());
        } else {
            assertThat(failure).isInstanceOfAny(KeratinException.class, TensorException.class);
            assertThat(failure.getMessage()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isInspectedWithoutAnError(Path file) {
        Inspection inspection = FILES.inspect(file);
        if (inspection.verdict() == Inspection.Verdict.REFUSED) {
            assertThat(inspection.findings()).isNotEmpty();
        }
        String name = file.getFileName().toString();
        if (HARMLESS.contains(name) && !name.contains("lambda")) {
            assertThat(inspection.verdict()).isEqualTo(Inspection.Verdict.SAFE);
        }
    }
}
