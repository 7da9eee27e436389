package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Ops;

/**
 * {@code keras.layers.AdaptiveAveragePooling3D}: the mean of each of {@code outputSize} nearly
 * equal parts of depth, height and width, each channel on its own.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, newDepth,
 * newHeight, newWidth, channels)}; with the data format {@code channels_first} the channels stand
 * before the spatial axes.
 */
@KerasExport("keras.layers.AdaptiveAveragePooling3D")
public final class AdaptiveAveragePooling3D extends BaseAdaptivePooling {

    /**
     * The config.
     *
     * @param pooling the lengths of the output
     */
    public record Config(@Flatten LayerOptions layer, @Flatten AdaptivePoolingOptions pooling)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            pooling = pooling.over(3);
        }
    }

    /** Makes one. */
    public AdaptiveAveragePooling3D(Config config) {
        super(config, config.pooling(), Ops::adaptiveAveragePool);
    }
}
