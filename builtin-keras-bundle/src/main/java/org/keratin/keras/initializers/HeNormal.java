package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.initializers.HeNormal}: drawn from a truncated normal distribution, with the
 * variance 2 over the connections that come in at a unit.
 *
 * @param options the seed, and where the connections lie
 */
@KerasExport(
        value = {"keras.initializers.HeNormal", "keras.initializers.he_normal"},
        identifiers = "he_normal")
public record HeNormal(@Flatten FanOptions options) implements FanInitializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return options.draw(2, FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL, shape, dtype, ops);
    }

    @Override
    public HeNormal with(FanOptions other) {
        return new HeNormal(other);
    }
}
