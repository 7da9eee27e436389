package org.keratin.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The folder with the models and configs that are measured: the system property {@code
 * keratin.bench.models}, else {@code ../shared/bench} beside the project or one of its parents.
 */
public final class BenchFiles {

    /** The system property that names the folder. */
    public static final String PROPERTY = "keratin.bench.models";

    private BenchFiles() {}

    /** The folder; it need not be there. */
    public static Path folder() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Path.of(given);
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve("bench");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return start.resolveSibling("shared").resolve("bench");
    }

    /** A file in it. */
    public static Path file(String name) {
        return folder().resolve(name);
    }

    /** Where files are kept that are made for a measurement: {@code benchmarks/target/models}. */
    public static Path written() {
        return Path.of(System.getProperty("keratin.bench.written", "target/models"));
    }

    /** The text of a config, {@code resnet50} say, unpacked. */
    public static String config(String name) {
        Path file = file(name + ".config.json.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "expected the file " + file + "; -D" + PROPERTY + "=… names another folder", e);
        }
    }
}
