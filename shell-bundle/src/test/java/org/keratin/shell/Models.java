package org.keratin.shell;

import java.nio.file.Path;
import org.keratin.core.KeratinRuntime;
import org.keratin.files.ModelFiles;

/** The model files that the tests of these commands read: what Keras itself wrote. */
public final class Models {

    /** Keratin, with the classes on the tests' class path. */
    public static final KeratinRuntime KERATIN = KeratinRuntime.create();

    /** What reads the files. */
    public static final ModelFiles FILES = ModelFiles.of(KERATIN);

    private Models() {}

    /** The file {@code name}. */
    public static Path file(String name) {
        return Path.of("..", "model-files-bundle", "src", "test", "resources", "models", name);
    }
}
