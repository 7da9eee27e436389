package org.keratin.files.internal;

import java.util.List;
import org.keratin.core.models.Model;
import org.keratin.files.FileLimits;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.ModelFileException;
import org.keratin.files.WeightEntry;
import org.keratin.files.WeightsReport;

/** For formats that hold nothing of Keras: says what they are and what to do. */
public final class UnreadFormat implements FormatReader {

    @Override
    public LoadedModel load(FileSource source, LoadOptions options) {
        throw refused(source, "a model");
    }

    @Override
    public WeightsReport loadWeights(Model model, FileSource source, LoadOptions options) {
        throw refused(source, "weights");
    }

    @Override
    public List<WeightEntry> weights(FileSource source, FileLimits limits) {
        throw refused(source, "weights");
    }

    /** The error that names the format. */
    public static ModelFileException refused(FileSource source, String expected) {
        return ModelFileException.expected(
                source.name(), "", expected, source.format().what(), source.format().toDo());
    }
}
