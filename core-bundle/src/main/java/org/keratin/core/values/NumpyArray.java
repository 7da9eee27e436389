package org.keratin.core.values;

import org.keratin.tensor.Tensor;

/** A numpy array ({@code __numpy__}), which a config tells from a tensor ({@code __tensor__}). */
public record NumpyArray(Tensor tensor) {}
