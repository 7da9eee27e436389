package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.DepthwiseConv1D}: a convolution along one axis, each channel on its own.
 *
 * <p>Input {@code (batch, steps, in)}, output {@code (batch, newSteps, in depthMultiplier)}; with
 * the data format {@code channels_first} the channels stand before the spatial axis. Weights:
 * {@code kernel (size, in, depthMultiplier)}, {@code bias (in depthMultiplier)}.
 */
@KerasExport("keras.layers.DepthwiseConv1D")
public final class DepthwiseConv1D extends BaseDepthwiseConv {

    /**
     * The config.
     *
     * @param conv the windows, the depth, the bias and the activation
     */
    public record Config(@Flatten LayerOptions layer, @Flatten DepthwiseConvOptions conv)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            conv = conv.over(1);
        }
    }

    /** Makes one. */
    public DepthwiseConv1D(Config config) {
        super(config, config.conv());
    }
}
