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

/**
 * {@code keras.layers.ReLU}: {@code x} from {@code threshold} on, cut at {@code maxValue}; below,
 * {@code negativeSlope} times the distance to the threshold.
 */
@KerasExport("keras.layers.ReLU")
public final class ReLU extends ElementwiseLayer {

    /**
     * The config.
     *
     * @param maxValue where values are cut, not negative; {@code null} for nowhere
     * @param negativeSlope the slope below the threshold, not negative
     * @param threshold from where on values pass, not negative
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("null") Double maxValue,
            @Default("0.0") double negativeSlope,
            @Default("0.0") double threshold)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            if (maxValue != null) {
                notNegative("max_value", maxValue);
            }
            notNegative("negative_slope", negativeSlope);
            notNegative("threshold", threshold);
        }

        private static void notNegative(String key, double value) {
            if (value < 0) {
                throw ConfigException.expected(key, "a number that is not negative", value);
            }
        }
    }

    private final Config config;

    /** Makes one. */
    public ReLU(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().relu(x, config.negativeSlope(), config.maxValue(), config.threshold());
    }
}
