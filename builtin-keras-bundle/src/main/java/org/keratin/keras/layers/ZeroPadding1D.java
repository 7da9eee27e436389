package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.config.PerAxis;
import org.keratin.tensor.DataFormat;

/**
 * {@code keras.layers.ZeroPadding1D}: zeros around the steps.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, newSteps, channels)}; with the
 * data format {@code channels_first} the channels stand before the spatial axis.
 */
@KerasExport("keras.layers.ZeroPadding1D")
public final class ZeroPadding1D extends BaseZeroPadding {

    /**
     * The config.
     *
     * @param padding how many zeros come in front and behind: an int, or a pair
     * @param dataFormat where the channels are; behind the spatial axes for {@code null}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("1") PerAxis padding,
            @Default("null") DataFormat dataFormat)
            implements LayerConfig {

        /** Puts in both edges, and checks them. */
        public Config {
            padding = padding.each("padding", 2, 0);
            dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
        }
    }

    /** Makes one. */
    public ZeroPadding1D(Config config) {
        super(config, new int[][] {config.padding().toArray()}, config.dataFormat());
    }
}
