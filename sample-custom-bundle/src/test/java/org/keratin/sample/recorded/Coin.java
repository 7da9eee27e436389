package org.keratin.sample.recorded;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.config.Default;
import org.keratin.core.initializers.Initializer;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Draws 1 or -1. */
@RegisterKerasSerializable(packageName = "my_package")
public record Coin(@Default("null") Seed seed) implements Initializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return ops.sign(ops.normal(shape, 0, 1, dtype, Seed.orNone(seed).next()));
    }
}
