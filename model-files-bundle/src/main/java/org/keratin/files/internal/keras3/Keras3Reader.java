package org.keratin.files.internal.keras3;

import java.util.List;
import org.keratin.core.models.Model;
import org.keratin.files.FileLimits;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.WeightEntry;
import org.keratin.files.WeightsReport;
import org.keratin.files.internal.FileServices;
import org.keratin.files.internal.FileSource;
import org.keratin.files.internal.FormatReader;
import org.keratin.files.internal.UnreadFormat;

/** Reads .keras files, packed or not, and the weights files of Keras 3. */
public final class Keras3Reader implements FormatReader {

    private final FileServices services;

    /** Makes one on these services. */
    public Keras3Reader(FileServices services) {
        this.services = services;
    }

    @Override
    public LoadedModel load(FileSource source, LoadOptions options) {
        throw UnreadFormat.refused(source, "a file that is read with " + services.json());
    }

    @Override
    public WeightsReport loadWeights(Model model, FileSource source, LoadOptions options) {
        throw UnreadFormat.refused(source, "weights that are read here");
    }

    @Override
    public List<WeightEntry> weights(FileSource source, FileLimits limits) {
        throw UnreadFormat.refused(source, "weights that are read here");
    }
}
