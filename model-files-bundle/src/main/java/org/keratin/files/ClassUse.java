package org.keratin.files;

/**
 * A class that a config names.
 *
 * @param name its name, such as {@code keras.layers.Dense} or {@code my_package>Scale}
 * @param count how often
 * @param status who has it
 */
public record ClassUse(String name, int count, Status status) {

    /** Who has a class. */
    public enum Status {
        /** Keras itself. */
        BUILT_IN,
        /** A plug-in bundle that is here now. */
        REGISTERED,
        /** Nobody. */
        MISSING
    }
}
