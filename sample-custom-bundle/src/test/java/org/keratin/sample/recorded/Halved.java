package org.keratin.sample.recorded;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.constraints.Constraint;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Halves a weight. */
@RegisterKerasSerializable(packageName = "my_package")
public record Halved() implements Constraint {

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return ops.divide(x, 2);
    }
}
