package org.keratin.tensor;

/** The distribution that {@link Primitives#random} draws from. */
public enum RandomKind {
    /** Uniform over [0, 1). */
    UNIFORM,
    /** Normal, mean 0, deviation 1. */
    NORMAL,
    /** Normal, mean 0, deviation 1, drawn again beyond two deviations. */
    TRUNCATED_NORMAL,
    /** All bits of an integer dtype uniform. */
    BITS
}
