package org.keratin.it.plugin;

import org.keratin.core.KerasObject;

/** A class that needs another one, which its author forgot to pack. */
public record Unlinked() implements KerasObject {

    /** Fails with a NoClassDefFoundError where {@link Marker} is not there. */
    public Unlinked {
        if (new Marker(1).value() != 1) {
            throw new IllegalStateException("never");
        }
    }
}
