package org.keratin.tensor;

/**
 * What {@link SeriesOps#histogram} counts.
 *
 * @param counts how many elements lie in each interval, in the dtype of the elements
 * @param edges where intervals begin, and where the last one ends
 */
public record Histogram(Tensor counts, Tensor edges) {}
