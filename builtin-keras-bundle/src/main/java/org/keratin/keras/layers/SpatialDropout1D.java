package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.DataFormat;

/**
 * {@code keras.layers.SpatialDropout1D}: in training, sets channels of sequences as a whole to 0 at
 * random and divides the others by {@code 1 - rate}; otherwise gives back its input.
 *
 * <p>Input and output {@code (batch, steps, channels)}.
 */
@KerasExport("keras.layers.SpatialDropout1D")
public final class SpatialDropout1D extends BaseSpatialDropout {

    /**
     * The config.
     *
     * @param dropout the rate, the seed and the name
     */
    public record Config(@Flatten SpatialDropoutOptions dropout) implements LayerConfig {

        @Override
        public LayerOptions layer() {
            return dropout.layer();
        }
    }

    /** Makes one. */
    public SpatialDropout1D(Config config) {
        super(config, config.dropout(), 1, DataFormat.CHANNELS_LAST);
    }
}
