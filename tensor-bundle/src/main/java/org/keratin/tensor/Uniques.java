package org.keratin.tensor;

/**
 * What {@link IndexOps#unique(Tensor, Integer, Integer, Number)} finds.
 *
 * @param values the different elements or slices, ascending
 * @param indices where each occurs first, int64
 * @param inverse which of the values each element or slice is, int64
 * @param counts how often each occurs, int64
 */
public record Uniques(Tensor values, Tensor indices, Tensor inverse, Tensor counts) {}
