package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** {@code keras.initializers.Zeros}: all 0. */
@KerasExport(
        value = {"keras.initializers.Zeros", "keras.initializers.zeros"},
        identifiers = {"zeros", "zero"})
public record Zeros() implements Initializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return ops.zeros(shape, dtype);
    }
}
