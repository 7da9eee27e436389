package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.RegressionLosses;

/**
 * {@code keras.losses.LogCosh}: the mean of the logarithms of the hyperbolic cosines of the
 * differences, about half their squares near 0 and their sizes far from it.
 *
 * <p>Labels and predictions {@code (batch, …, d)}, losses {@code (batch, …)}.
 */
@KerasExport("keras.losses.LogCosh")
public class LogCosh extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code log_cosh} by default
     */
    public record Config(@Flatten LossOptions loss) implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("log_cosh");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public LogCosh(Config config) {
        super(config, RegressionLosses::logCosh);
    }
}
