package org.keratin.sample.recorded;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.config.Default;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A penalty that grows with the sum of a weight. */
@RegisterKerasSerializable(packageName = "my_package")
public record Sum(@Default("0.1") double factor) implements Regularizer {

    @Override
    public Tensor call(Tensor x, Ops ops) {
        return ops.multiply(ops.sum(x), factor);
    }
}
