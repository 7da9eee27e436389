package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.config.Axes;
import org.keratin.keras.internal.losses.OverlapLosses;

/**
 * {@code keras.losses.Dice}: one less twice the overlap of labels and predictions over the sum of
 * both.
 *
 * <p>Labels and predictions of one shape; losses without the axes, a scalar without any.
 */
@KerasExport("keras.losses.Dice")
public class Dice extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code dice} by default
     * @param axis along which to sum; {@code null} for all
     */
    public record Config(@Flatten LossOptions loss, @Default("null") Axes axis)
            implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("dice");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public Dice(Config config) {
        super(
                config,
                (yTrue, yPred, ops) ->
                        OverlapLosses.dice(yTrue, yPred, Axes.orAll(config.axis()).toArray(), ops));
    }
}
