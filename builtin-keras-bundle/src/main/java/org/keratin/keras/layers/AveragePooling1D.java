package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Ops;

/**
 * {@code keras.layers.AveragePooling1D}: the mean of each window along one axis, padding not
 * counted, each channel on its own.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, newSteps, channels)}; with the
 * data format {@code channels_first} the channels stand before the spatial axis.
 */
@KerasExport({"keras.layers.AveragePooling1D", "keras.layers.AvgPool1D"})
public final class AveragePooling1D extends BasePooling {

    /**
     * The config.
     *
     * @param pooling the windows
     */
    public record Config(@Flatten LayerOptions layer, @Flatten PoolingOptions pooling)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            pooling = pooling.over(1);
        }
    }

    /** Makes one. */
    public AveragePooling1D(Config config) {
        super(config, config.pooling(), Ops::averagePool);
    }
}
