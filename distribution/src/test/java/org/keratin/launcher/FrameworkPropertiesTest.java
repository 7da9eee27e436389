package org.keratin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkPropertiesTest {

    @TempDir Path home;

    private Map<String, String> read(String... lines) throws IOException {
        Files.createDirectories(home.resolve("conf"));
        Files.write(home.resolve("conf/keratin.properties"), java.util.List.of(lines));
        Installation installation = new Installation(home);
        return FrameworkProperties.read(installation, home.resolve("d$1"), home.resolve("in"));
    }

    @Test
    void placesStandForFolders() throws IOException {
        assertThat(
                        read(
                                "a=${keratin.home}/x",
                                "b=${keratin.data}",
                                "c=${keratin.deploy}, ${other}"))
                .containsEntry("a", home + "/x")
                .containsEntry("b", home + "/d$1")
                .containsEntry("c", home + "/in, ${other}");
    }

    @Test
    void theCacheIsInTheDataFolder() throws IOException {
        assertThat(read("org.osgi.framework.storage=elsewhere"))
                .containsEntry("org.osgi.framework.storage", home + "/d$1/cache")
                .containsEntry("org.osgi.framework.startlevel.beginning", "4");
    }

    @Test
    void aMissingFileIsNamed() {
        Installation installation = new Installation(home);
        assertThatThrownBy(() -> FrameworkProperties.read(installation, home, home))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("keratin.properties");
    }
}
