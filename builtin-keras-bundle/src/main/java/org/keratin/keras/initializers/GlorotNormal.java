package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.initializers.GlorotNormal}: drawn from a truncated normal distribution, with the
 * variance 1 over the mean of the connections that come in at a unit and that go out.
 *
 * @param options the seed, and where the connections lie
 */
@KerasExport(
        value = {"keras.initializers.GlorotNormal", "keras.initializers.glorot_normal"},
        identifiers = "glorot_normal")
public record GlorotNormal(@Flatten FanOptions options) implements FanInitializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return options.draw(1, FanMode.FAN_AVG, Distribution.TRUNCATED_NORMAL, shape, dtype, ops);
    }

    @Override
    public GlorotNormal with(FanOptions other) {
        return new GlorotNormal(other);
    }
}
