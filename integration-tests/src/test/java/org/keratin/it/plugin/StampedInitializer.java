package org.keratin.it.plugin;

import java.util.function.Supplier;
import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Fills with the version of the jar that it comes from, and tells it. */
@RegisterKerasSerializable(packageName = "it")
public record StampedInitializer() implements Initializer, Supplier<String> {

    private static final String VERSION = "version-0";

    @Override
    public String get() {
        return VERSION;
    }

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return ops.full(shape, VERSION.charAt(8) - '0', dtype);
    }
}
