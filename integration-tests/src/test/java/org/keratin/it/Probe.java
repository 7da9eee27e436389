package org.keratin.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The bundle that holds the test classes inside the framework. */
final class Probe {

    private Probe() {}

    static byte[] jar() throws IOException, java.net.URISyntaxException {
        Path root =
                Path.of(Probe.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        JarBuilder jar =
                new JarBuilder()
                        .header("Bundle-ManifestVersion", "2")
                        .header("Bundle-SymbolicName", "keratin.probe")
                        .header("DynamicImport-Package", "*");
        try (Stream<Path> files = Files.walk(root.resolve("org/keratin/it"))) {
            List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : classes) {
                jar.file(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        }
        return jar.build();
    }
}
