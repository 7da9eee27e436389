package org.keratin.files.internal.legacy;

import java.util.List;
import org.keratin.files.internal.weights.StoredWeight;

/**
 * What an old file holds for one layer.
 *
 * @param name the layer's name in the file
 * @param weights its weights, in the file's order
 */
public record OldGroup(String name, List<StoredWeight> weights) {

    /** Takes a copy of the list. */
    public OldGroup {
        weights = List.copyOf(weights);
    }
}
