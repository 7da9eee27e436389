package org.keratin.tensor;

/**
 * Label sequences that a decoder found.
 *
 * @param labels {@code (paths, batch, time)}, int32, the likeliest path first; -1 behind the end
 * @param scores {@code (batch, paths)}: of a greedy search, what the likeliest classes add up to,
 *     negated; of a beam search, the logarithms of the paths' probabilities
 */
public record CtcDecoded(Tensor labels, Tensor scores) {}
