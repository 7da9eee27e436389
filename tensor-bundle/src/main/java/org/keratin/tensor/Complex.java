package org.keratin.tensor;

/**
 * Complex numbers, as {@link SpectralOps} takes and gives them.
 *
 * @param real their real parts
 * @param imaginary their imaginary parts, of the same shape
 */
public record Complex(Tensor real, Tensor imaginary) {}
