package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.SeparableConv1D}: a convolution along one axis, each channel on its own,
 * after which the channels are mixed.
 *
 * <p>Input {@code (batch, steps, in)}, output {@code (batch, newSteps, filters)}; with the data
 * format {@code channels_first} the channels stand before the spatial axis. Weights: {@code
 * depthwise_kernel (size, in, depthMultiplier)}, {@code pointwise_kernel (1, in depthMultiplier,
 * filters)}, {@code bias (filters)}.
 */
@KerasExport({"keras.layers.SeparableConv1D", "keras.layers.SeparableConvolution1D"})
public final class SeparableConv1D extends BaseSeparableConv {

    /**
     * The config.
     *
     * @param conv the windows, the depth, the filters, the bias and the activation
     */
    public record Config(@Flatten LayerOptions layer, @Flatten SeparableConvOptions conv)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            conv = conv.over(1);
        }
    }

    /** Makes one. */
    public SeparableConv1D(Config config) {
        super(config, config.conv());
    }
}
