package org.keratin.tensor;

/** What a tensor looks like without its elements. */
public record TensorSpec(Shape shape, DType dtype) {}
