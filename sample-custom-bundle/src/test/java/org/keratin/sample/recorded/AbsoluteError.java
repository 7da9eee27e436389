package org.keratin.sample.recorded;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.losses.LossFunction;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A loss as a function. */
@RegisterKerasSerializable(packageName = "my_package", name = "absolute_error")
public final class AbsoluteError implements LossFunction {

    @Override
    public Tensor call(Tensor yTrue, Tensor yPred, Ops ops) {
        return ops.mean(ops.abs(ops.subtract(yTrue, yPred)), -1, false);
    }
}
