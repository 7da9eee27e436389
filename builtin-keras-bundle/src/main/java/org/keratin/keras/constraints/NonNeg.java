package org.keratin.keras.constraints;

import org.keratin.core.KerasExport;
import org.keratin.core.constraints.Constraint;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** {@code keras.constraints.NonNeg}: 0 in place of each negative weight. */
@KerasExport(
        value = {"keras.constraints.NonNeg", "keras.constraints.non_neg"},
        identifiers = "non_neg")
public record NonNeg() implements Constraint {

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return ops.maximum(x, 0);
    }
}
