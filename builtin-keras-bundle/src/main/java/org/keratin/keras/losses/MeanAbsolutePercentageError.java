package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.RegressionLosses;

/**
 * {@code keras.losses.MeanAbsolutePercentageError}: the mean of the absolute differences, in per
 * cent of the labels.
 *
 * <p>Labels and predictions {@code (batch, …, d)}, losses {@code (batch, …)}.
 */
@KerasExport("keras.losses.MeanAbsolutePercentageError")
public class MeanAbsolutePercentageError extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code mean_absolute_percentage_error} by
     *     default
     */
    public record Config(@Flatten LossOptions loss) implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("mean_absolute_percentage_error");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public MeanAbsolutePercentageError(Config config) {
        super(config, RegressionLosses::meanAbsolutePercentageError);
    }
}
