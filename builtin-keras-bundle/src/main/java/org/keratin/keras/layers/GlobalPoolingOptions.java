package org.keratin.keras.layers;

import org.keratin.core.config.Default;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Shape;

/**
 * What the configs of the global poolings have.
 *
 * @param dataFormat where the channels are; behind the spatial axes for {@code null}
 * @param keepdims whether the spatial axes stay, with length 1
 */
public record GlobalPoolingOptions(
        @Default("null") DataFormat dataFormat, @Default("false") boolean keepdims) {

    /** Puts in what {@code null} stands for. */
    public GlobalPoolingOptions {
        dataFormat = dataFormat == null ? DataFormat.CHANNELS_LAST : dataFormat;
    }

    /** The shape of the output. */
    Shape outputShape(Shape input) {
        Shape both = Shape.of(input.dim(0), input.dim(dataFormat.channelAxis()));
        if (!keepdims) {
            return both;
        }
        Shape kept = both;
        int at = dataFormat == DataFormat.CHANNELS_LAST ? 1 : 2;
        for (int i = 2; i < input.rank(); i++) {
            kept = kept.insert(at, 1);
        }
        return kept;
    }
}
