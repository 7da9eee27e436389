package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/**
 * {@code keras.layers.ConvLSTM3D}: long short-term memory whose products are convolutions over
 * depth, height and width.
 *
 * <p>Input {@code (batch, steps, depth, height, width, in)}, output {@code (batch, newDepth,
 * newHeight, newWidth, filters)}, with {@code steps} behind the batch if sequences are returned;
 * with the data format {@code channels_first} the channels stand before the spatial axes. Weights:
 * {@code kernel (depth, height, width, in, 4 filters)}, {@code recurrent_kernel} likewise for the
 * filters, {@code bias (4 filters)}.
 */
@KerasExport("keras.layers.ConvLSTM3D")
public final class ConvLSTM3D extends BaseConvLstm {

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
            conv = conv.over(3);
        }
    }

    /** Makes one. */
    public ConvLSTM3D(Config config) {
        super(config, config.rnn(), config.conv());
    }
}
