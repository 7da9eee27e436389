package org.keratin.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFiles;
import org.keratin.files.WeightEntry;
import org.keratin.files.WeightsFile;
import org.keratin.shell.internal.Table;

/** Prints the weights that a file holds. */
public final class WeightsText {

    private final ModelFiles files;

    /** Makes one. */
    public WeightsText(ModelFiles files) {
        this.files = files;
    }

    /**
     * Prints a line for each weight: path, shape, dtype; at the end how many there are.
     *
     * @throws org.keratin.core.errors.KeratinException if there are none that can be read
     */
    public void weights(Path file, PrintStream out) {
        WeightsFile weights = files.weights(file, FileLimits.DEFAULT);
        out.println(file + ": " + weights.format().what());
        Table table = new Table("PATH", "SHAPE", "DTYPE");
        long numbers = 0;
        long bytes = 0;
        for (WeightEntry entry : weights.entries()) {
            boolean known = entry.dtype() != null;
            table.add(
                    entry.path(),
                    entry.shape().toString(),
                    known ? entry.dtype().kerasName() : "?");
            numbers += entry.shape().elements();
            bytes += known ? entry.shape().elements() * entry.dtype().bytes() : 0;
        }
        table.print("", out);
        int count = weights.entries().size();
        out.println(
                String.format(
                        Locale.ROOT,
                        "%d %s, %,d numbers, %,d bytes",
                        count,
                        count == 1 ? "weight" : "weights",
                        numbers,
                        bytes));
    }
}
