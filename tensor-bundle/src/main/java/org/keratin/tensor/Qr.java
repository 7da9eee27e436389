package org.keratin.tensor;

/**
 * What {@link DecompositionOps#qr} finds: {@code q} times {@code r} is the matrix.
 *
 * @param q columns of length 1 that are at right angles
 * @param r zeros below its diagonal
 */
public record Qr(Tensor q, Tensor r) {}
