package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.DataFormat;

/**
 * {@code keras.layers.SpatialDropout2D}: in training, sets channels of images as a whole to 0 at
 * random and divides the others by {@code 1 - rate}; otherwise gives back its input.
 *
 * <p>Input and output {@code (batch, height, width, channels)}; with the data format {@code
 * channels_first} the channels stand before the spatial axes.
 */
@KerasExport("keras.layers.SpatialDropout2D")
public final class SpatialDropout2D extends BaseSpatialDropout {

    /**
     * The config.
     *
     * @param dropout the rate, the seed and the name
     * @param dataFormat where the channels are; behind the spatial axes for {@code null}
     */
    public record Config(
            @Flatten SpatialDropoutOptions dropout, @Default("null") DataFormat dataFormat)
            implements LayerConfig {

        /** Puts in what {@code null} stands for. */
        public Config {
            dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
        }

        @Override
        public LayerOptions layer() {
            return dropout.layer();
        }
    }

    /** Makes one. */
    public SpatialDropout2D(Config config) {
        super(config, config.dropout(), 2, config.dataFormat());
    }
}
