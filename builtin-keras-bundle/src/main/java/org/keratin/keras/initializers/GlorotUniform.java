package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.initializers.GlorotUniform}: drawn evenly, with the variance 1 over the mean of the
 * connections that come in at a unit and that go out.
 *
 * @param options the seed, and where the connections lie
 */
@KerasExport(
        value = {"keras.initializers.GlorotUniform", "keras.initializers.glorot_uniform"},
        identifiers = "glorot_uniform")
public record GlorotUniform(@Flatten FanOptions options) implements FanInitializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return options.draw(1, FanMode.FAN_AVG, Distribution.UNIFORM, shape, dtype, ops);
    }

    @Override
    public GlorotUniform with(FanOptions other) {
        return new GlorotUniform(other);
    }
}
