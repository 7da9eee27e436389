package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.Conv1D}: a convolution along one axis: {@code activation(windows kernel +
 * bias)}.
 *
 * <p>Input {@code (batch, steps, in)}, output {@code (batch, newSteps, filters)}; with the data
 * format {@code channels_first} the channels stand before the spatial axis. Weights: {@code kernel
 * (size, in / groups, filters)}, {@code bias (filters)}.
 */
@KerasExport({"keras.layers.Conv1D", "keras.layers.Convolution1D"})
public final class Conv1D extends BaseConv {

    /**
     * The config.
     *
     * @param conv the windows, the filters, the bias and the activation
     */
    public record Config(@Flatten LayerOptions layer, @Flatten ConvOptions conv)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            conv = conv.over(1);
        }
    }

    /** Makes one. */
    public Conv1D(Config config) {
        super(config, config.conv());
    }
}
