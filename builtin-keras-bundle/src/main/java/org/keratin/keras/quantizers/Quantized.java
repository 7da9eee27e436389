package org.keratin.keras.quantizers;

import org.keratin.tensor.Tensor;

/**
 * What a {@link Quantizer} gives.
 *
 * @param values the integers
 * @param scale by what the numbers were multiplied: of their dtype, with length 1 along the axes
 *     that share a scale
 */
public record Quantized(Tensor values, Tensor scale) {}
