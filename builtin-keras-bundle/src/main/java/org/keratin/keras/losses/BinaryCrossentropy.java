package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.Crossentropies;

/**
 * {@code keras.losses.BinaryCrossentropy}: the mean of the crossentropies of yes-or-no decisions.
 *
 * <p>Labels are 0 and 1. Labels and predictions {@code (batch, …, d)}, losses {@code (batch, …)}.
 */
@KerasExport("keras.losses.BinaryCrossentropy")
public class BinaryCrossentropy extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code binary_crossentropy} by default
     * @param fromLogits whether predictions are logits rather than probabilities
     * @param labelSmoothing how much of each label is spread over the classes, from 0 to 1
     * @param axis along which the mean is taken
     */
    public record Config(
            @Flatten LossOptions loss,
            @Default("false") boolean fromLogits,
            @Default("0.0") @AtLeast(0) @AtMost(1) double labelSmoothing,
            @Default("-1") int axis)
            implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("binary_crossentropy");
        }

        private Crossentropies.Form form() {
            return new Crossentropies.Form(fromLogits, labelSmoothing, axis);
        }
    }

    /** Makes the loss that {@code config} describes. */
    public BinaryCrossentropy(Config config) {
        super(
                config,
                (yTrue, yPred, ops) -> Crossentropies.binary(yTrue, yPred, config.form(), ops));
    }
}
