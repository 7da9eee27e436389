package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.ProbabilisticLosses;

/**
 * {@code keras.losses.Poisson}: the mean of {@code yPred - yTrue log(yPred)}.
 *
 * <p>Labels and predictions {@code (batch, …, d)}, losses {@code (batch, …)}.
 */
@KerasExport("keras.losses.Poisson")
public class Poisson extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code poisson} by default
     */
    public record Config(@Flatten LossOptions loss) implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("poisson");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public Poisson(Config config) {
        super(config, ProbabilisticLosses::poisson);
    }
}
