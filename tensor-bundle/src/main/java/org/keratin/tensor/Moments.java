package org.keratin.tensor;

/** What {@link NormalizationOps#moments} finds. */
public record Moments(Tensor mean, Tensor variance) {}
