package org.keratin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folder that the build puts together. */
class LayoutIT {

    private static final Path HOME = Path.of(System.getProperty("keratin.distribution"));

    static Stream<String> bundles() {
        return Arrays.stream(BundleGroup.values()).flatMap(group -> group.bundles().stream());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyNamedBundleIsThereAndIsABundle(String name) throws IOException {
        try (JarFile jar = new JarFile(new Installation(HOME).bundle(name).toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Bundle-SymbolicName"))
                    .isNotNull();
        }
    }

    @Test
    void everyBundleThereIsNamed() throws IOException {
        assertThat(names("bundles"))
                .containsExactlyInAnyOrderElementsOf(bundles().map(name -> name + ".jar").toList());
    }

    @Test
    void theLauncherHasItsClassPath() throws IOException {
        assertThat(names("lib"))
                .containsExactlyInAnyOrder(
                        "keratin-distribution.jar",
                        "org.apache.felix.framework.jar",
                        "picocli.jar");
    }

    @Test
    void theSampleIsThereButNotDeployed() throws IOException {
        assertThat(new Installation(HOME).sample()).isRegularFile();
        assertThat(names("deploy")).isEmpty();
    }

    @Test
    void theScriptCanBeRun() {
        assertThat(HOME.resolve("bin/keratin")).isExecutable();
        assertThat(HOME.resolve("LICENSE")).isRegularFile();
        assertThat(HOME.resolve("NOTICE")).isRegularFile();
    }

    private static List<String> names(String folder) throws IOException {
        try (Stream<Path> paths = Files.list(HOME.resolve(folder))) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }
}
