package org.keratin.files;

import java.nio.file.Path;
import org.keratin.core.DeserializeOptions;

/**
 * What loading may be told beside the file. Immutable.
 *
 * @param deserialize custom objects, safe mode, substitutes for lambdas
 * @param compile whether optimizer, losses and metrics are made too; what they lack is a warning
 * @param skipMismatch whether weights that do not fit are left out instead of refused
 * @param limits what the file may ask for
 * @param weights a file whose weights are read, in place of those that the model's own file holds;
 *     {@code null} for these
 */
public record LoadOptions(
        DeserializeOptions deserialize,
        boolean compile,
        boolean skipMismatch,
        FileLimits limits,
        Path weights) {

    /** Compiled, nothing skipped, default limits. */
    public static final LoadOptions DEFAULT =
            new LoadOptions(DeserializeOptions.DEFAULT, true, false, FileLimits.DEFAULT, null);

    /** These with other options for the config. */
    public LoadOptions withDeserialize(DeserializeOptions other) {
        return new LoadOptions(other, compile, skipMismatch, limits, weights);
    }

    /** These with or without what the model is trained with. */
    public LoadOptions withCompile(boolean on) {
        return new LoadOptions(deserialize, on, skipMismatch, limits, weights);
    }

    /** These with weights that do not fit left out, or refused. */
    public LoadOptions withSkipMismatch(boolean on) {
        return new LoadOptions(deserialize, compile, on, limits, weights);
    }

    /** These with other limits. */
    public LoadOptions withLimits(FileLimits other) {
        return new LoadOptions(deserialize, compile, skipMismatch, other, weights);
    }

    /** These with the weights from {@code file}. */
    public LoadOptions withWeights(Path file) {
        return new LoadOptions(deserialize, compile, skipMismatch, limits, file);
    }
}
