package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.RegressionLosses;

/**
 * {@code keras.losses.Huber}: the mean of half the squared differences up to {@code delta}, and of
 * straight lines beyond.
 *
 * <p>Labels and predictions {@code (batch, …, d)}, losses {@code (batch, …)}.
 */
@KerasExport("keras.losses.Huber")
public class Huber extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code huber_loss} by default
     * @param delta where the lines begin
     */
    public record Config(@Flatten LossOptions loss, @Default("1.0") double delta)
            implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("huber_loss");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public Huber(Config config) {
        super(
                config,
                (yTrue, yPred, ops) -> RegressionLosses.huber(yTrue, yPred, config.delta(), ops));
    }
}
