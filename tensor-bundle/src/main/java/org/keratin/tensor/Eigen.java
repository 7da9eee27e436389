package org.keratin.tensor;

/**
 * What {@link LinalgOps#eigh} and {@link LinalgOps#eig} find.
 *
 * @param values the eigenvaluesn * @param vectors a column of length 1 for each
 */
public record Eigen(Tensor values, Tensor vectors) {}
