package org.keratin.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The models that were recorded, where the project's shared folder is there. */
final class RecordedModels {

    private RecordedModels() {}

    /** A folder beside the project, looked for upwards from where the build runs. */
    static Path shared(String folder) {
        Path here = Path.of("").toAbsolutePath();
        while (here != null) {
            Path candidate = here.resolve("shared").resolve(folder);
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
            here = here.getParent();
        }
        return Path.of("shared", folder);
    }

    /** The small ones of which the project has copies. */
    static List<Path> copies(String ending) {
        return list(Path.of("src", "test", "resources", "models"), ending);
    }

    static List<Path> files(String folder, String ending) {
        return list(shared(folder), ending);
    }

    private static List<Path> list(Path models, String ending) {
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(models)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
