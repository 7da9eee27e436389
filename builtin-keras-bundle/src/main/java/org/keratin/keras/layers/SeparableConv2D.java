package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.SeparableConv2D}: a convolution over height and width, each channel on its
 * own, after which the channels are mixed.
 *
 * <p>Input {@code (batch, height, width, in)}, output {@code (batch, newHeight, newWidth,
 * filters)}; with the data format {@code channels_first} the channels stand before the spatial
 * axes. Weights: {@code depthwise_kernel (height, width, in, depthMultiplier)}, {@code
 * pointwise_kernel (1, 1, in depthMultiplier, filters)}, {@code bias (filters)}.
 */
@KerasExport({"keras.layers.SeparableConv2D", "keras.layers.SeparableConvolution2D"})
public final class SeparableConv2D extends BaseSeparableConv {

    /**
     * The config.
     *
     * @param conv the windows, the depth, the filters, the bias and the activation
     */
    public record Config(@Flatten LayerOptions layer, @Flatten SeparableConvOptions conv)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            conv = conv.over(2);
        }
    }

    /** Makes one. */
    public SeparableConv2D(Config config) {
        super(config, config.conv());
    }
}
