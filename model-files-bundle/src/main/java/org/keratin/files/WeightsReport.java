package org.keratin.files;

import java.util.List;

/**
 * What was read into a model's weights.
 *
 * @param loaded the paths of the weights that were read
 * @param skipped what did not fit and was left out, one sentence each; empty unless {@link
 *     LoadOptions#skipMismatch} is on
 * @param unused the weights of the file that no weight of the model asked for
 * @param rewrites how arrays of an old layout were turned into today's, one sentence each
 */
public record WeightsReport(
        List<String> loaded, List<String> skipped, List<String> unused, List<String> rewrites) {

    /** Takes copies of the lists. */
    public WeightsReport {
        loaded = List.copyOf(loaded);
        skipped = List.copyOf(skipped);
        unused = List.copyOf(unused);
        rewrites = List.copyOf(rewrites);
    }
}
