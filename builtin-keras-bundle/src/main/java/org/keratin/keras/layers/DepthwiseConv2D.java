package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.DepthwiseConv2D}: a convolution over height and width, each channel on its
 * own.
 *
 * <p>Input {@code (batch, height, width, in)}, output {@code (batch, newHeight, newWidth, in
 * depthMultiplier)}; with the data format {@code channels_first} the channels stand before the
 * spatial axes. Weights: {@code kernel (height, width, in, depthMultiplier)}, {@code bias (in
 * depthMultiplier)}.
 */
@KerasExport("keras.layers.DepthwiseConv2D")
public final class DepthwiseConv2D extends BaseDepthwiseConv {

    /**
     * The config.
     *
     * @param conv the windows, the depth, the bias and the activation
     */
    public record Config(@Flatten LayerOptions layer, @Flatten DepthwiseConvOptions conv)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            conv = conv.over(2);
        }
    }

    /** Makes one. */
    public DepthwiseConv2D(Config config) {
        super(config, config.conv());
    }
}
