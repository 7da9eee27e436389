package org.keratin.files;

import java.util.List;

/**
 * The weights that a file holds.
 *
 * @param format what the file is
 * @param entries the weights, in the file's order
 */
public record WeightsFile(FileFormat format, List<WeightEntry> entries) {

    /** Takes a copy of the list. */
    public WeightsFile {
        entries = List.copyOf(entries);
    }
}
