package org.keratin.tensor;

/**
 * What {@link IndexOps#topK} finds.
 *
 * @param values the largest elements, descending
 * @param indices their positions, int64
 */
public record TopK(Tensor values, Tensor indices) {}
