package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.HingeLosses;

/**
 * {@code keras.losses.Hinge}: the mean of {@code max(1 - yTrue yPred, 0)}.
 *
 * <p>Labels are -1 and 1, or 0 and 1. Labels and predictions {@code (batch, …, d)}, losses {@code
 * (batch, …)}.
 */
@KerasExport("keras.losses.Hinge")
public class Hinge extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code hinge} by default
     */
    public record Config(@Flatten LossOptions loss) implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("hinge");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public Hinge(Config config) {
        super(config, HingeLosses::hinge);
    }
}
