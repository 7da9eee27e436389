package org.keratin.tensor;

/**
 * What {@link IndexOps#topK} finds.
 *
 * @param values the largest elements, descending
 * @param indices their positions, int32
 */
public record TopK(Tensor values, Tensor indices) {}
