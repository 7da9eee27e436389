package org.keratin.sample;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.activations.Activation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A function: {@code relu(x + 1)}. */
@RegisterKerasSerializable(packageName = "my_package", name = "shifted_relu")
public final class ShiftedRelu implements Activation {

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return ops.relu(ops.add(x, 1));
    }
}
