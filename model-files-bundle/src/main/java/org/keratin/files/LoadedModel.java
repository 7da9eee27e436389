package org.keratin.files;

import java.util.List;
import org.keratin.core.Rewrite;
import org.keratin.core.models.Model;

/**
 * What came of a model file.
 *
 * @param model the model, its weights read
 * @param format what the file is
 * @param kerasVersion the version of Keras that wrote it, or {@code null} if it does not say
 * @param rewrites what an old dialect said otherwise
 * @param warnings what was left out or could not be made, one sentence each
 */
public record LoadedModel(
        Model model,
        FileFormat format,
        String kerasVersion,
        List<Rewrite> rewrites,
        List<String> warnings) {

    /** Takes copies of the lists. */
    public LoadedModel {
        rewrites = List.copyOf(rewrites);
        warnings = List.copyOf(warnings);
    }
}
