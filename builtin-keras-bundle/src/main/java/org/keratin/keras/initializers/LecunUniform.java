package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.initializers.LecunUniform}: drawn evenly, with the variance 1 over the connections
 * that come in at a unit.
 *
 * @param options the seed, and where the connections lie
 */
@KerasExport(
        value = {"keras.initializers.LecunUniform", "keras.initializers.lecun_uniform"},
        identifiers = "lecun_uniform")
public record LecunUniform(@Flatten FanOptions options) implements FanInitializer {

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return options.draw(1, FanMode.FAN_IN, Distribution.UNIFORM, shape, dtype, ops);
    }

    @Override
    public LecunUniform with(FanOptions other) {
        return new LecunUniform(other);
    }
}
