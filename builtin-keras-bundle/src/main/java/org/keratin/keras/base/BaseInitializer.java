package org.keratin.keras.base;

import org.keratin.core.KerasExport;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** {@code keras.Initializer}: an initializer that does not say with what weights start. */
@KerasExport({"keras.Initializer", "keras.initializers.Initializer"})
public record BaseInitializer() implements Initializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        throw LeftOpen.error("initializer", "keras.Initializer", "__call__()");
    }
}
