package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.config.PerAxis;
import org.keratin.tensor.DataFormat;

/**
 * {@code keras.layers.Cropping1D}: leaves out the first and last steps.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, newSteps, channels)}.
 */
@KerasExport("keras.layers.Cropping1D")
public final class Cropping1D extends BaseCropping {

    /**
     * The config.
     *
     * @param cropping how many are left out in front and behind: an int, or a pair
     */
    public record Config(@Flatten LayerOptions layer, @Default("1") PerAxis cropping)
            implements LayerConfig {

        /** Puts in both edges, and checks them. */
        public Config {
            cropping = cropping.each("cropping", 2, 0);
        }
    }

    /** Makes one. */
    public Cropping1D(Config config) {
        super(config, new int[][] {config.cropping().toArray()}, DataFormat.CHANNELS_LAST);
    }
}
