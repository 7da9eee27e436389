package org.keratin.core.values;

/** Python's {@code ...} ({@code __ellipsis__}). */
public enum Ellipsis {
    /** The one there is. */
    INSTANCE;

    @Override
    public String toString() {
        return "...";
    }
}
