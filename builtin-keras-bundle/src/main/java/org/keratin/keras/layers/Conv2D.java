package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.Conv2D}: a convolution over height and width: {@code activation(windows
 * kernel + bias)}.
 *
 * <p>Input {@code (batch, height, width, in)}, output {@code (batch, newHeight, newWidth,
 * filters)}; with the data format {@code channels_first} the channels stand before the spatial
 * axes. Weights: {@code kernel (height, width, in / groups, filters)}, {@code bias (filters)}.
 */
@KerasExport({"keras.layers.Conv2D", "keras.layers.Convolution2D"})
public final class Conv2D extends BaseConv {

    /**
     * The config.
     *
     * @param conv the windows, the filters, the bias and the activation
     */
    public record Config(@Flatten LayerOptions layer, @Flatten ConvOptions conv)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            conv = conv.over(2);
        }
    }

    /** Makes one. */
    public Conv2D(Config config) {
        super(config, config.conv());
    }
}
