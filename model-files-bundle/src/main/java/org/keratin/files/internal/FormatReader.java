package org.keratin.files.internal;

import java.util.List;
import org.keratin.core.models.Model;
import org.keratin.files.FileLimits;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.WeightEntry;
import org.keratin.files.WeightsReport;

/** Reads files of some formats. */
public interface FormatReader {

    /**
     * The config of the model and what it says of itself, without making anything of it.
     *
     * @throws org.keratin.core.errors.KeratinException if there is none, or it cannot be read
     */
    default ModelText text(FileSource source, FileLimits limits) {
        throw UnreadFormat.refused(source, "a model's config");
    }

    /**
     * Makes the model, with the weights that the file holds, unless the options name another file
     * for these: then they are left at their start values.
     */
    LoadedModel load(FileSource source, LoadOptions options);

    /** Reads weights into a model. */
    WeightsReport loadWeights(Model model, FileSource source, LoadOptions options);

    /** The weights that are there. */
    List<WeightEntry> weights(FileSource source, FileLimits limits);
}
