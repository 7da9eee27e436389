package org.keratin.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.ModelFiles;
import org.keratin.shell.internal.Rewrites;

/** Prints what a model file holds. */
public final class SummaryText {

    private final ModelFiles files;

    /** Makes one. */
    public SummaryText(ModelFiles files) {
        this.files = files;
    }

    /**
     * Prints what a file is; the table that {@code Model.summary()} prints; and under it what was
     * rewritten from an old dialect, what of that changed its meaning, and what is missing.
     *
     * @throws org.keratin.core.errors.KeratinException if the model cannot be made
     */
    public void summary(Path file, LoadOptions options, PrintStream out) {
        LoadedModel loaded = files.load(file, options);
        String version =
                loaded.kerasVersion() == null ? "" : ", written by Keras " + loaded.kerasVersion();
        out.println(file + ": " + loaded.format().what() + version);
        out.println();
        out.print(loaded.model().summary());
        Rewrites.print(loaded.rewrites(), out);
        Rewrites.printWarnings(loaded.warnings(), out);
    }
}
