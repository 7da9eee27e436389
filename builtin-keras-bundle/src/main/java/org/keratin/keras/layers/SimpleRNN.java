package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Unwritten;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.Require;
import org.keratin.keras.random.Seed;

/**
 * {@code keras.layers.SimpleRNN}: a fully connected layer whose output is fed back in at the next
 * step.
 *
 * <p>Input {@code (batch, steps, in)}, output {@code (batch, units)} or {@code (batch, steps,
 * units)}. Its weights are those of its {@link SimpleRNNCell}.
 */
@KerasExport("keras.layers.SimpleRNN")
public final class SimpleRNN extends Recurrent {

    /**
     * The config.
     *
     * @param units the length of the output, at least 1
     * @param activation what is applied at the end, {@code linear} for {@code null}
     * @param useBias whether there is a bias
     * @param activityRegularizer the penalty on the output, or {@code null}
     * @param seed where the draws of dropout start; Keras does not write it
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten RnnOptions rnn,
            @AtLeast(1) int units,
            @Default("tanh") Activation activation,
            @Default("true") boolean useBias,
            @Flatten RecurrentWeights weights,
            @Default("null") Regularizer activityRegularizer,
            @Flatten RecurrentDropout dropout,
            @Default("null") @Unwritten Seed seed)
            implements LayerConfig {

        /** Checks the number of units. */
        public Config {
            Require.atLeastOne("units", units);
        }
    }

    /** Makes one. */
    public SimpleRNN(Config config) {
        super(config, config.rnn(), cell(config));
        requireInput(InputSpec.rank(3));
    }

    private static SimpleRNNCell cell(Config config) {
        LayerOptions options =
                new LayerOptions(
                        "simple_rnn_cell",
                        config.layer().trainable(),
                        config.layer().dtype(),
                        null);
        return new SimpleRNNCell(
                new SimpleRNNCell.Config(
                        options,
                        config.units(),
                        config.activation(),
                        config.useBias(),
                        config.weights(),
                        config.dropout(),
                        config.seed()));
    }
}
