package org.keratin.shell.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.keratin.core.models.Model;
import org.keratin.files.FileFormat;
import org.keratin.files.LoadOptions;
import org.keratin.files.ModelFiles;
import org.keratin.verify.ModelSource;

/** The model files that are verified, through the service that reads them. */
public final class ModelFilesSource implements ModelSource {

    private final ModelFiles files;
    private final LoadOptions options;

    /** Makes one that loads with {@code options}. */
    public ModelFilesSource(ModelFiles files, LoadOptions options) {
        this.files = files;
        this.options = options;
    }

    @Override
    public Optional<String> holdsNoModel(Path file) {
        FileFormat format = files.detect(file);
        return format.holdsModel() ? Optional.empty() : Optional.of(format.what());
    }

    @Override
    public Model load(Path file) {
        return files.load(file, options).model();
    }
}
