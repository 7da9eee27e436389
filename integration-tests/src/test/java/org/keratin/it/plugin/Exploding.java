package org.keratin.it.plugin;

import org.keratin.core.KerasObject;

/** A class whose objects cannot be made. */
public record Exploding() implements KerasObject {

    /** Fails. */
    public Exploding {
        throw new IllegalStateException("boom");
    }
}
