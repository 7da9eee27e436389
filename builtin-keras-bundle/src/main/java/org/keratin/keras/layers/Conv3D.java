package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.Conv3D}: a convolution over depth, height and width: {@code
 * activation(windows kernel + bias)}.
 *
 * <p>Input {@code (batch, depth, height, width, in)}, output {@code (batch, newDepth, newHeight,
 * newWidth, filters)}; with the data format {@code channels_first} the channels stand before the
 * spatial axes. Weights: {@code kernel (depth, height, width, in / groups, filters)}, {@code bias
 * (filters)}.
 */
@KerasExport({"keras.layers.Conv3D", "keras.layers.Convolution3D"})
public final class Conv3D extends BaseConv {

    /**
     * The config.
     *
     * @param conv the windows, the filters, the bias and the activation
     */
    public record Config(@Flatten LayerOptions layer, @Flatten ConvOptions conv)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            conv = conv.over(3);
        }
    }

    /** Makes one. */
    public Conv3D(Config config) {
        super(config, config.conv());
    }
}
