package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.Conv3DTranspose}: a transposed convolution over depth, height and width,
 * which spreads each element out over a window.
 *
 * <p>Input {@code (batch, depth, height, width, in)}, output {@code (batch, newDepth, newHeight,
 * newWidth, filters)}; with the data format {@code channels_first} the channels stand before the
 * spatial axes. Weights: {@code kernel (depth, height, width, filters, in)}, {@code bias
 * (filters)}.
 */
@KerasExport({"keras.layers.Conv3DTranspose", "keras.layers.Convolution3DTranspose"})
public final class Conv3DTranspose extends BaseConvTranspose {

    /**
     * The config.
     *
     * @param conv the windows, the filters, the bias and the activation
     */
    public record Config(@Flatten LayerOptions layer, @Flatten ConvTransposeOptions conv)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            conv = conv.over(3);
        }
    }

    /** Makes one. */
    public Conv3DTranspose(Config config) {
        super(config, config.conv());
    }
}
