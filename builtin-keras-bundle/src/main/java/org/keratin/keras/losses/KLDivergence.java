package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.ProbabilisticLosses;

/**
 * {@code keras.losses.KLDivergence}: the Kullback-Leibler divergence of distributions, {@code
 * sum(yTrue log(yTrue / yPred))}.
 *
 * <p>Labels and predictions {@code (batch, …, classes)}, losses {@code (batch, …)}.
 */
@KerasExport("keras.losses.KLDivergence")
public class KLDivergence extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code kl_divergence} by default
     */
    public record Config(@Flatten LossOptions loss) implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("kl_divergence");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public KLDivergence(Config config) {
        super(config, ProbabilisticLosses::klDivergence);
    }
}
