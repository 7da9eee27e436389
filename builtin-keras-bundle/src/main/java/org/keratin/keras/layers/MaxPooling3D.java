package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Ops;

/**
 * {@code keras.layers.MaxPooling3D}: the largest element of each window along depth, height and
 * width, each channel on its own.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, newDepth,
 * newHeight, newWidth, channels)}; with the data format {@code channels_first} the channels stand
 * before the spatial axes.
 */
@KerasExport({"keras.layers.MaxPooling3D", "keras.layers.MaxPool3D"})
public final class MaxPooling3D extends BasePooling {

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
            pooling = pooling.over(3);
        }
    }

    /** Makes one. */
    public MaxPooling3D(Config config) {
        super(config, config.pooling(), Ops::maxPool);
    }
}
