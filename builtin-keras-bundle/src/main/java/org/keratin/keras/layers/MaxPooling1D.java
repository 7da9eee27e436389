package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Ops;

/**
 * {@code keras.layers.MaxPooling1D}: the largest element of each window along one axis, each
 * channel on its own.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, newSteps, channels)}; with the
 * data format {@code channels_first} the channels stand before the spatial axis.
 */
@KerasExport({"keras.layers.MaxPooling1D", "keras.layers.MaxPool1D"})
public final class MaxPooling1D extends BasePooling {

    /**
     * The config.
     *
     * @param pooling the windows, 2 elements long if nothing is said
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten @Default("{\"pool_size\": 2}") PoolingOptions pooling)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            pooling = pooling.over(1);
        }
    }

    /** Makes one. */
    public MaxPooling1D(Config config) {
        super(config, config.pooling(), Ops::maxPool);
    }
}
