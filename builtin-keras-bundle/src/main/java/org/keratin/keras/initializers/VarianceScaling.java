package org.keratin.keras.initializers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.initializers.VarianceScaling}: drawn at random, with a variance that is smaller the
 * more connections a unit has.
 *
 * @param scale the variance times the number of connections, above 0
 * @param mode which connections count
 * @param distribution what is drawn from
 * @param options the seed, and where the connections lie
 */
@KerasExport(
        value = {"keras.initializers.VarianceScaling", "keras.initializers.variance_scaling"},
        identifiers = "variance_scaling")
public record VarianceScaling(
        @Default("1.0") double scale,
        @Default("fan_in") FanMode mode,
        @Default("truncated_normal") Distribution distribution,
        @Flatten FanOptions options)
        implements FanInitializer {

    /** Checks the scale, and that mode and distribution are given. */
    public VarianceScaling {
        Require.positive("scale", scale);
        if (mode == null) {
            throw ConfigException.expected("mode", "\"fan_in\", \"fan_out\" or \"fan_avg\"", null);
        }
        if (distribution == null) {
            throw ConfigException.expected("distribution", "the name of one", null);
        }
    }

    @Override
    public Tensor call(Shape shape, DType dtype, Ops ops) {
        return options.draw(scale, mode, distribution, shape, dtype, ops);
    }

    @Override
    public VarianceScaling with(FanOptions other) {
        return new VarianceScaling(scale, mode, distribution, other);
    }
}
