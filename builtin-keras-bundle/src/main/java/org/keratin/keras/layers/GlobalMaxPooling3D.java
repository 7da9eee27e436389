package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Ops;

/**
 * {@code keras.layers.GlobalMaxPooling3D}: the largest element of each channel.
 *
 * <p>Input {@code (batch, depth, height, width, channels)}, output {@code (batch, channels)}, or
 * {@code (batch, 1, 1, 1, channels)} if axes are kept; with the data format {@code channels_first}
 * the channels stand before the spatial axes.
 */
@KerasExport({"keras.layers.GlobalMaxPooling3D", "keras.layers.GlobalMaxPool3D"})
public final class GlobalMaxPooling3D extends BaseGlobalPooling {

    /**
     * The config.
     *
     * @param pooling where the channels are, and whether axes are kept
     */
    public record Config(@Flatten LayerOptions layer, @Flatten GlobalPoolingOptions pooling)
            implements LayerConfig {}

    /** Makes one. */
    public GlobalMaxPooling3D(Config config) {
        super(config, config.pooling(), 3, Ops::max);
    }
}
