package org.keratin.core.internal.catalogue;

/**
 * The bundle of Keras's own classes. All that sets it apart: a name under {@code keras.} that it
 * has, nobody shadows.
 */
public final class Builtin {

    /** Its symbolic name. */
    public static final String BUNDLE = "org.keratin.keras";

    /** What its packages begin with. */
    public static final String PACKAGE = "org.keratin.keras.";

    private Builtin() {}
}
