package org.keratin.repositories.internal.read;

import java.util.List;
import java.util.Map;

/**
 * A capability or a requirement of an index.
 *
 * @param requirement whether it is a requirement
 * @param wrong what of it could not be understood
 */
record IndexEntry(
        boolean requirement,
        String namespace,
        Map<String, String> directives,
        Map<String, Object> attributes,
        List<IllegalArgumentException> wrong) {

    /** Throws what is wrong with it. */
    void check() {
        if (!wrong.isEmpty()) {
            throw wrong.get(0);
        }
        if (namespace == null || namespace.isBlank()) {
            throw new IllegalArgumentException("expected a namespace, found none");
        }
    }
}
