package org.keratin.keras.base;

import org.keratin.core.KerasExport;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** {@code keras.Regularizer}: no penalty. */
@KerasExport({"keras.Regularizer", "keras.regularizers.Regularizer"})
public record BaseRegularizer() implements Regularizer {

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return Tensor.scalar(0, x.dtype());
    }
}
