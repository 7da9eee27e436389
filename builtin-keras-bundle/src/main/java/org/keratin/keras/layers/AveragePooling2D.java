package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Ops;

/**
 * {@code keras.layers.AveragePooling2D}: the mean of each window along height and width, padding
 * not counted, each channel on its own.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, newHeight, newWidth,
 * channels)}; with the data format {@code channels_first} the channels stand before the spatial
 * axes.
 */
@KerasExport({"keras.layers.AveragePooling2D", "keras.layers.AvgPool2D"})
public final class AveragePooling2D extends BasePooling {

    /**
     * The config.
     *
     * @param pooling the windows
     */
    public record Config(@Flatten LayerOptions layer, @Flatten PoolingOptions pooling)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            pooling = pooling.over(2);
        }
    }

    /** Makes one. */
    public AveragePooling2D(Config config) {
        super(config, config.pooling(), Ops::averagePool);
    }
}
