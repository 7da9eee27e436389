package org.keratin.keras.layers;

import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;

/** What the convolutional LSTM layers have in common: the cell, and the rank of the input. */
abstract class BaseConvLstm extends Recurrent {

    <C extends Record & LayerConfig> BaseConvLstm(
            C config, RnnOptions rnn, ConvLstmOptions options) {
        super(config, rnn, cell(config.layer(), options));
        requireInput(InputSpec.rank(options.axes() + 3));
    }

    private static ConvLstmCell cell(LayerOptions layer, ConvLstmOptions options) {
        return new ConvLstmCell(
                new ConvLstmCell.Config(LayerOptions.of("conv_lstm_cell", layer.dtype()), options));
    }
}
