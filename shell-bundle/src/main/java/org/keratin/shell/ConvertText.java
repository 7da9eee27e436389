package org.keratin.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.ModelFiles;
import org.keratin.shell.internal.Rewrites;

/** Brings a model file of any generation into today's format. */
public final class ConvertText {

    private final ModelFiles files;

    /** Makes one. */
    public ConvertText(ModelFiles files) {
        this.files = files;
    }

    /**
     * Reads a model, writes it, and prints what changed.
     *
     * @param to its ending says what is written: {@code .keras}; {@code .weights.h5}, the weights
     *     alone; {@code .json}, the architecture alone
     * @throws KeratinException if the model cannot be read or written; there is no file {@code to}
     *     then, or the one that was there before
     */
    public void convert(Path from, Path to, LoadOptions options, PrintStream out) {
        String name = to.getFileName().toString();
        boolean known =
                name.endsWith(".keras") || name.endsWith(".weights.h5") || name.endsWith(".json");
        if (!known) {
            throw new KeratinException(
                    to + ": expected a name that ends with .keras, .weights.h5 or .json");
        }
        LoadedModel loaded = write(from, to, name, options);
        String version = loaded.kerasVersion() == null ? "" : " of Keras " + loaded.kerasVersion();
        out.println("from  " + from + ": " + loaded.format().what() + version);
        out.println(
                String.format(
                        Locale.ROOT,
                        "to    %s: %d layers, %,d parameters",
                        to,
                        loaded.model().layers().size(),
                        loaded.model().countParams()));
        Rewrites.print(loaded.rewrites(), out);
        Rewrites.printWarnings(loaded.warnings(), out);
    }

    private LoadedModel write(Path from, Path to, String name, LoadOptions options) {
        if (name.endsWith(".keras")) {
            return files.convert(from, to, options);
        }
        LoadedModel loaded = files.load(from, options);
        if (name.endsWith(".weights.h5")) {
            files.saveWeights(loaded.model(), to);
        } else {
            try {
                Files.writeString(to, files.toJson(loaded.model()));
            } catch (IOException e) {
                throw new KeratinException(to + ": cannot be written (" + e + ")", e);
            }
        }
        return loaded;
    }
}
