package org.keratin.core;

import java.util.List;

/**
 * What came of a config.
 *
 * @param object a Keras object, or a plain value, list, map or special form
 * @param rewrites what an old dialect said otherwise, in the order of the config
 */
public record Deserialized(Object object, List<Rewrite> rewrites) {

    /** Takes a copy of the list. */
    public Deserialized {
        rewrites = List.copyOf(rewrites);
    }
}
