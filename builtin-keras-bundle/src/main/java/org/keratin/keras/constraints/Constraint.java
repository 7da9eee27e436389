package org.keratin.keras.constraints;

import org.keratin.core.KerasExport;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** {@code keras.constraints.Constraint}: leaves a weight where it is. */
@KerasExport("keras.constraints.Constraint")
public record Constraint() implements org.keratin.core.constraints.Constraint {

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return x;
    }
}
