package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.ConvLSTM2D}: long short-term memory whose products are convolutions over
 * height and width.
 *
 * <p>Input {@code (batch, steps, height, width, in)}, output {@code (batch, newHeight, newWidth,
 * filters)}, with {@code steps} behind the batch if sequences are returned; with the data format
 * {@code channels_first} the channels stand before the spatial axes. Weights: {@code kernel
 * (height, width, in, 4 filters)}, {@code recurrent_kernel} likewise for the filters, {@code bias
 * (4 filters)}.
 */
@KerasExport("keras.layers.ConvLSTM2D")
public final class ConvLSTM2D extends BaseConvLstm {

    /**
     * The config.
     *
     * @param conv the windows, the filters, the bias and the activations
     */
    public record Config(
            @Flatten LayerOptions layer, @Flatten RnnOptions rnn, @Flatten ConvLstmOptions conv)
            implements LayerConfig {

        /** Puts in an entry for each spatial axis, and checks them. */
        public Config {
            conv = conv.over(2);
        }
    }

    /** Makes one. */
    public ConvLSTM2D(Config config) {
        super(config, config.rnn(), config.conv());
    }
}
