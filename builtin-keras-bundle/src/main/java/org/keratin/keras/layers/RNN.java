package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.RnnCell;

/**
 * {@code keras.layers.RNN}: repeats any cell along the time axis.
 *
 * <p>Input {@code (batch, steps, …)}, output as the cell gives it.
 */
@KerasExport("keras.layers.RNN")
public final class RNN extends Recurrent {

    /**
     * The config.
     *
     * @param cell what is repeated; {@link StackedRNNCells} for several
     */
    public record Config(@Flatten LayerOptions layer, @Flatten RnnOptions rnn, RnnCell cell)
            implements LayerConfig {}

    /** Makes one. */
    public RNN(Config config) {
        super(config, config.rnn(), config.cell());
    }
}
