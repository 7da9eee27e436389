package org.keratin.tensor;

/**
 * What {@link LinalgOps#svd} finds: {@code u * s} times {@code vh} is the matrix.
 *
 * @param u columns of length 1 that are at right anglesn * @param s the singular values,
 *     descendingn * @param vh rows of length 1 that are at right angles
 */
public record Svd(Tensor u, Tensor s, Tensor vh) {}
