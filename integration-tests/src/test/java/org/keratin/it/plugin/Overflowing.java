package org.keratin.it.plugin;

import org.keratin.core.KerasObject;

/** A class whose constructor never gets to an end. */
public record Overflowing() implements KerasObject {

    /** Fails with a StackOverflowError. */
    public Overflowing {
        if (depth(0) > 0) {
            throw new IllegalStateException("the stack had room for all");
        }
    }

    private static int depth(int above) {
        return depth(above + 1) + 1;
    }
}
