package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.LeakyReLU}: {@code x} above 0, a part of it below. */
@KerasExport("keras.layers.LeakyReLU")
public final class LeakyReLU extends ElementwiseLayer {

    /**
     * The config.
     *
     * @param negativeSlope by what values below 0 are multiplied, not negative
     */
    public record Config(@Flatten LayerOptions layer, @Default("0.3") double negativeSlope)
            implements LayerConfig {

        /** Checks the slope. */
        public Config {
            if (negativeSlope < 0) {
                throw ConfigException.expected(
                        "negative_slope", "a number that is not negative", negativeSlope);
            }
        }
    }

    private final double negativeSlope;

    /** Makes one. */
    public LeakyReLU(Config config) {
        super(config);
        this.negativeSlope = config.negativeSlope();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().leakyRelu(x, negativeSlope);
    }
}
