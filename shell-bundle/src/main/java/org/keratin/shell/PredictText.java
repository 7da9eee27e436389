package org.keratin.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.keratin.core.KerasJson;
import org.keratin.core.layers.Structures;
import org.keratin.core.models.Model;
import org.keratin.files.LoadOptions;
import org.keratin.files.ModelFiles;
import org.keratin.shell.internal.InputArrays;
import org.keratin.shell.internal.OutputArrays;
import org.keratin.tensor.Tensor;

/** Computes a model's outputs, from files into a file. */
public final class PredictText {

    private final ModelFiles files;
    private final KerasJson json;
    private final int batchSize;
    private final PrintStream progress;
    private boolean plainly;

    /**
     * Makes one.
     *
     * @param batchSize how many samples are computed at a time
     * @param progress a terminal that shows how many samples are done, or {@code null}
     */
    public PredictText(ModelFiles files, KerasJson json, int batchSize, PrintStream progress) {
        this.files = files;
        this.json = json;
        this.batchSize = batchSize;
        this.progress = progress;
    }

    /** This, computing layer by layer, without the plan that a model makes of its layers. */
    public PredictText plainly() {
        PredictText other = new PredictText(files, json, batchSize, progress);
        other.plainly = true;
        return other;
    }

    /**
     * Loads a model, reads inputs, computes, and writes the outputs.
     *
     * @param inputs one file; or several, each for one input
     * @param output where the outputs go, by its ending; {@code null} prints them as JSON
     * @param lists whether JSON holds nested lists, not the exact bytes of tensors
     * @throws org.keratin.core.errors.KeratinException if a file cannot be read or written, or the
     *     inputs are not what the model takes
     */
    public void predict(
            Path file,
            LoadOptions options,
            List<InputFile> inputs,
            Path output,
            boolean lists,
            PrintStream out) {
        Model model = files.load(file, options).model();
        Object given = new InputArrays(json, model).read(inputs);
        Object predicted =
                plainly
                        ? model.predictPlain(given, batchSize)
                        : model.predict(given, batchSize, progress(samples(given)));
        OutputArrays outputs = new OutputArrays(json, model, predicted);
        if (output == null) {
            out.println(outputs.plainJson());
        } else {
            outputs.write(output, lists);
            outputs.print(output, out);
        }
    }

    private static int samples(Object given) {
        List<Tensor> tensors = Structures.tensors(given);
        return tensors.isEmpty() || tensors.get(0).shape().rank() == 0
                ? 1
                : tensors.get(0).shape().dim(0);
    }

    private IntConsumer progress(int samples) {
        if (progress == null || samples <= batchSize) {
            return done -> {};
        }
        return done -> {
            progress.print("\r" + done + " of " + samples + " samples");
            progress.print(done == samples ? "\r\u001b[K" : "");
            progress.flush();
        };
    }
}
