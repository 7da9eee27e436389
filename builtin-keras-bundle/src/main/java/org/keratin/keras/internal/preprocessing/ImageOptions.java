package org.keratin.keras.internal.preprocessing;

import org.keratin.core.config.Default;
import org.keratin.core.config.OmitNull;
import org.keratin.tensor.DataFormat;

/**
 * The part of a config that all layers for images have.
 *
 * @param dataFormat where the channels are, {@code "channels_last"} for {@code null}
 * @param boundingBoxFormat what the numbers of a box mean where there are some; {@code null} where
 *     there are none
 */
public record ImageOptions(
        @Default("null") DataFormat dataFormat,
        @Default("null") @OmitNull String boundingBoxFormat) {

    /** Puts in the usual format. */
    public ImageOptions {
        dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
    }
}
