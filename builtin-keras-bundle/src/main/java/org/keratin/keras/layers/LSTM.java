package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.Require;
import org.keratin.keras.random.Seed;

/**
 * {@code keras.layers.LSTM}: long short-term memory.
 *
 * <p>Input {@code (batch, steps, in)}, output {@code (batch, units)} or {@code (batch, steps,
 * units)}. Its weights are those of its {@link LSTMCell}.
 */
@KerasExport("keras.layers.LSTM")
public final class LSTM extends Recurrent {

    /**
     * The config.
     *
     * @param units the length of the output, at least 1
     * @param activation what is applied to the candidate and to the carry
     * @param recurrentActivation what is applied to the gates
     * @param useBias whether there is a bias
     * @param unitForgetBias whether the forget gate's bias starts at 1
     * @param activityRegularizer the penalty on the output, or {@code null}
     * @param seed where the draws of dropout start
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten RnnOptions rnn,
            @AtLeast(1) int units,
            @Default("tanh") Activation activation,
            @Default("sigmoid") Activation recurrentActivation,
            @Default("true") boolean useBias,
            @Flatten RecurrentWeights weights,
            @Default("true") boolean unitForgetBias,
            @Default("null") Regularizer activityRegularizer,
            @Flatten RecurrentDropout dropout,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the number of units. */
        public Config {
            Require.atLeastOne("units", units);
        }
    }

    /** Makes one. */
    public LSTM(Config config) {
        super(config, config.rnn(), cell(config));
        requireInput(InputSpec.rank(3));
    }

    private static LSTMCell cell(Config config) {
        LayerOptions options =
                new LayerOptions(
                        "lstm_cell", config.layer().trainable(), config.layer().dtype(), null);
        return new LSTMCell(
                new LSTMCell.Config(
                        options,
                        config.units(),
                        config.activation(),
                        config.recurrentActivation(),
                        config.useBias(),
                        config.weights(),
                        config.unitForgetBias(),
                        config.dropout(),
                        config.seed()));
    }
}
