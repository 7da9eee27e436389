package org.keratin.models.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.Rewrite;
import org.keratin.files.ClassUse;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.ModelFiles;

/**
 * A model in a file.
 *
 * @param files what reads it
 * @param file the file
 * @param name the model's name
 * @param version the model's version
 */
record FileSource(ModelFiles files, Path file, String name, String version) implements ModelSource {

    // A model in a file has a grace period of its own, which begins at once.
    private static final LoadOptions OPTIONS =
            LoadOptions.DEFAULT.withDeserialize(
                    DeserializeOptions.DEFAULT.withPatience(Duration.ZERO));

    /** One whose file's name says the model's name and version. */
    static FileSource of(ModelFiles files, Path file) {
        String fileName = file.getFileName().toString();
        return new FileSource(
                files, file, ModelVersions.name(fileName), ModelVersions.version(fileName));
    }

    @Override
    public String path() {
        return file.toString();
    }

    @Override
    public Set<String> needs() {
        return files.inspect(file).classes().stream()
                .filter(use -> use.status() != ClassUse.Status.BUILT_IN)
                .map(ClassUse::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public MadeModel load() {
        LoadedModel loaded = files.load(file, OPTIONS);
        List<String> warnings = new ArrayList<>(loaded.warnings());
        loaded.rewrites().stream()
                .filter(Rewrite::changesMeaning)
                .map(Rewrite::toString)
                .forEach(warnings::add);
        return new MadeModel(loaded.model(), warnings);
    }
}
