package org.keratin.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.models.Model;
import org.keratin.files.LoadOptions;
import org.keratin.files.ModelFiles;
import org.keratin.shell.internal.plot.GraphDrawing;

/** Draws a model's graph. */
public final class PlotText {

    private final ModelFiles files;

    /** Makes one. */
    public PlotText(ModelFiles files) {
        this.files = files;
    }

    /** The drawing of a model, an SVG document. */
    public static String svg(Model model) {
        return GraphDrawing.of(model);
    }

    /**
     * Loads a model and draws it into a file.
     *
     * @throws KeratinException if the model cannot be made, or the file cannot be written
     */
    public void plot(Path file, LoadOptions options, Path output, PrintStream out) {
        if (!output.getFileName().toString().endsWith(".svg")) {
            throw new KeratinException(output + ": expected a name that ends with .svg");
        }
        String svg = svg(files.load(file, options).model());
        try {
            Files.writeString(output, svg);
        } catch (IOException e) {
            throw new KeratinException(output + ": cannot be written (" + e + ")", e);
        }
        out.println(output + " is drawn");
    }
}
