package org.keratin.tensor;

/**
 * Numbers by their sign and the logarithm of their absolute value.
 *
 * @param sign -1, 0 or 1
 * @param logarithm minus infinity where the sign is 0
 */
public record SignedLogarithm(Tensor sign, Tensor logarithm) {}
