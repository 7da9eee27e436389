package org.keratin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path folder;

    @Test
    void isMadeAndMayBeTakenAgainLater() throws IOException {
        Path data = folder.resolve("a/b");
        for (int time = 0; time < 2; time++) {
            try (DataFolder taken = DataFolder.take(data)) {
                assertThat(taken.path()).isDirectory();
            }
        }
    }

    @Test
    void whereAFileIsInTheWayTheErrorNamesTheOption() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--data");
    }
}
