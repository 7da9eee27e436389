package org.keratin.sample.recorded;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.config.Default;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** One and the same number everywhere. */
@RegisterKerasSerializable(packageName = "my_package")
public record Doubling(@Default("2.0") double factor) implements Initializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return ops.full(shape, factor, dtype);
    }
}
