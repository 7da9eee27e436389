package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.config.Edges;
import org.keratin.tensor.DataFormat;

/**
 * {@code keras.layers.Cropping2D}: leaves out the first and last rows and columns.
 *
 * <p>Input {@code (batch, height, width, channels)}, output {@code (batch, newHeight, newWidth,
 * channels)}; with the data format {@code channels_first} the channels stand before the spatial
 * axes.
 */
@KerasExport("keras.layers.Cropping2D")
public final class Cropping2D extends BaseCropping {

    /**
     * The config.
     *
     * @param cropping how many are left out in front and behind: an int, an int for each axis, or a
     *     pair for each axis
     * @param dataFormat where the channels are; behind the spatial axes for {@code null}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("0") Edges cropping,
            @Default("null") DataFormat dataFormat)
            implements LayerConfig {

        /** Puts in both edges of each axis, and checks them. */
        public Config {
            cropping = cropping.each("cropping", 2);
            dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
        }
    }

    /** Makes one. */
    public Cropping2D(Config config) {
        super(config, config.cropping().toArray(), config.dataFormat());
    }
}
