package org.keratin.keras.internal;

import org.keratin.tensor.Ops;

/** What a table's function does with its arguments. */
@FunctionalInterface
public interface Computation<R> {

    /** Computes, through {@code ops} alone. */
    R compute(Bound arguments, Ops ops);
}
