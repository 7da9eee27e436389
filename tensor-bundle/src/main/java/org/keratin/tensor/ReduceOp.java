package org.keratin.tensor;

/**
 * What {@link Primitives#reduce}, {@link Primitives#cumulate} and {@link Primitives#pool} fold
 * with.
 */
public enum ReduceOp {
    SUM,
    PROD,
    MAX,
    MIN,
    ALL,
    ANY
}
