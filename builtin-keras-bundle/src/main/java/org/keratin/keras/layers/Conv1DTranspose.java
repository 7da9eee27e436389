package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.Conv1DTranspose}: a transposed convolution along one axis, which spreads each
 * element out over a window.
 *
 * <p>Input {@code (batch, steps, in)}, output {@code (batch, newSteps, filters)}; with the data
 * format {@code channels_first} the channels stand before the spatial axis. Weights: {@code kernel
 * (size, filters, in)}, {@code bias (filters)}.
 */
@KerasExport({"keras.layers.Conv1DTranspose", "keras.layers.Convolution1DTranspose"})
public final class Conv1DTranspose extends BaseConvTranspose {

    /**
     * The config.
     *
     * @param conv the windows, the filters, the bias and the activation
     */
    public record Config(@Flatten LayerOptions layer, @Flatten ConvTransposeOptions conv)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            conv = conv.over(1);
        }
    }

    /** Makes one. */
    public Conv1DTranspose(Config config) {
        super(config, config.conv());
    }
}
