package org.keratin.keras.layers;

import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.keras.config.PerAxis;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Padding;

/**
 * What the configs of the poolings have.
 *
 * @param poolSize the length of the windows along each spatial axis, at least 1
 * @param padding what is put at the edges: nothing, or as much as keeps the length; it does not
 *     take part
 * @param strides elements from one window to the next, at least 1; the length of the windows for
 *     {@code null}
 * @param dataFormat where the channels are; behind the spatial axes for {@code null}
 */
public record PoolingOptions(
        PerAxis poolSize,
        @Default("valid") Padding padding,
        @Default("null") PerAxis strides,
        @Default("null") DataFormat dataFormat) {

    /** Puts in what {@code null} stands for. */
    public PoolingOptions {
        strides = strides == null ? poolSize : strides;
        dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
        if (padding == Padding.CAUSAL) {
            throw ConfigException.expected("padding", "valid or same", "causal");
        }
    }

    /** These with an entry for each of {@code axes} spatial axes; checks them. */
    PoolingOptions over(int axes) {
        return new PoolingOptions(
                poolSize.each("pool_size", axes, 1),
                padding,
                strides.each("strides", axes, 1),
                dataFormat);
    }
}
