package org.keratin.core.internal.catalogue;

import org.keratin.core.catalogue.Kind;

/**
 * A name whose bundle has stopped and is to start again. Holds names only, nothing of the bundle.
 *
 * @param names the entry that served, without what made its objects
 * @param bundle the bundle's id
 * @param since when it left, as {@link System#nanoTime} tells
 */
public record Absence(Entry names, long bundle, long since) {

    static Absence of(Entry left, long bundle, long since) {
        Kind kind = left.declaredKind();
        return new Absence(Entry.ofClass(left.name(), left.origin(), null, kind), bundle, since);
    }
}
