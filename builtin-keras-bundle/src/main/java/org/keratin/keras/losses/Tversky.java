package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.config.Axes;
import org.keratin.keras.internal.losses.OverlapLosses;

/**
 * {@code keras.losses.Tversky}: one less the overlap of labels and predictions over itself and what
 * is wrong on either side.
 *
 * <p>Labels and predictions of one shape; losses without the axes, a scalar without any.
 */
@KerasExport("keras.losses.Tversky")
public class Tversky extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code tversky} by default
     * @param alpha the weight of what is predicted but not true
     * @param beta the weight of what is true but not predicted
     * @param axis along which to sum; {@code null} for all
     */
    public record Config(
            @Flatten LossOptions loss,
            @Default("0.5") double alpha,
            @Default("0.5") double beta,
            @Default("null") Axes axis)
            implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("tversky");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public Tversky(Config config) {
        super(
                config,
                (yTrue, yPred, ops) ->
                        OverlapLosses.tversky(
                                yTrue,
                                yPred,
                                config.alpha(),
                                config.beta(),
                                Axes.orAll(config.axis()).toArray(),
                                ops));
    }
}
