package org.keratin.it.plugin;

import org.keratin.core.KerasObject;

/** A class that cannot be initialized. */
public record Uninitialized() implements KerasObject {

    private static final int LENGTH = Integer.parseInt("none");

    /** Fails with an ExceptionInInitializerError, and then with a NoClassDefFoundError. */
    public Uninitialized {
        if (LENGTH < 0) {
            throw new IllegalStateException("never");
        }
    }
}
