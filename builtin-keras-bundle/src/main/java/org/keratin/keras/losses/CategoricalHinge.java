package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.HingeLosses;

/**
 * {@code keras.losses.CategoricalHinge}: how much the best wrong class comes short of being worse
 * by 1 than the right one.
 *
 * <p>Labels are one-hot. Labels and predictions {@code (batch, …, classes)}, losses {@code (batch,
 * …)}.
 */
@KerasExport("keras.losses.CategoricalHinge")
public class CategoricalHinge extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code categorical_hinge} by default
     */
    public record Config(@Flatten LossOptions loss) implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("categorical_hinge");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public CategoricalHinge(Config config) {
        super(config, HingeLosses::categoricalHinge);
    }
}
