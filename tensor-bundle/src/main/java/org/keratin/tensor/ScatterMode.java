package org.keratin.tensor;

/** How {@link Primitives#scatter} combines an update with what is there. */
public enum ScatterMode {
    SET,
    ADD,
    MULTIPLY,
    MAX,
    MIN
}
