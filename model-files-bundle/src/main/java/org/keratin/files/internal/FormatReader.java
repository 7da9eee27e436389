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

    /** Makes the model. */
    LoadedModel load(FileSource source, LoadOptions options);

    /** Reads weights into a model. */
    WeightsReport loadWeights(Model model, FileSource source, LoadOptions options);

    /** The weights that are there. */
    List<WeightEntry> weights(FileSource source, FileLimits limits);
}
