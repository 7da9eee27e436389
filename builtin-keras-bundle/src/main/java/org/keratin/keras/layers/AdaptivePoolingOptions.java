package org.keratin.keras.layers;

import org.keratin.core.config.Default;
import org.keratin.keras.config.PerAxis;
import org.keratin.tensor.DataFormat;

/**
 * What the configs of the adaptive poolings have.
 *
 * @param outputSize into how many nearly equal parts each spatial axis falls, at least 1
 * @param dataFormat where the channels are; behind the spatial axes for {@code null}
 */
public record AdaptivePoolingOptions(PerAxis outputSize, @Default("null") DataFormat dataFormat) {

    /** Puts in what {@code null} stands for. */
    public AdaptivePoolingOptions {
        dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
    }

    /** These with an entry for each of {@code axes} spatial axes; checks them. */
    AdaptivePoolingOptions over(int axes) {
        return new AdaptivePoolingOptions(outputSize.each("output_size", axes, 1), dataFormat);
    }
}
