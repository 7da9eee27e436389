package org.keratin.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.MissingClassException;

class WildKerasTest {

    private static final ModelFiles FILES = ModelFiles.of(KeratinRuntime.create());

    static List<Path> wildFiles() {
        return RecordedModels.files("wild/files", ".keras");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("wildFiles")
    void loadsOrNamesTheMissingClass(Path file) {
        try {
            LoadedModel loaded = FILES.load(file);
            assertThat(loaded.warnings()).isEmpty();
            assertThat(loaded.model().weights()).isNotEmpty();
        } catch (MissingClassException missing) {
            assertThat(missing).hasMessageContaining("legacy_nested_container>NestedDenseModel");
        }
    }
}
