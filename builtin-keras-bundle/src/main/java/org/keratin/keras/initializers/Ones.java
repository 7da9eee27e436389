package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** {@code keras.initializers.Ones}: all 1. */
@KerasExport(
        value = {"keras.initializers.Ones", "keras.initializers.ones"},
        identifiers = {"ones", "one"})
public record Ones() implements Initializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return ops.ones(shape, dtype);
    }
}
