package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.ProbabilisticLosses;

/**
 * {@code keras.losses.CategoricalGeneralizedCrossEntropy}: {@code (1 - p^q) / q} for the
 * probability p of the right class; bears wrong labels better than a crossentropy.
 *
 * <p>Labels are class numbers {@code (batch, …)}, predictions {@code (batch, …, classes)}, losses
 * {@code (batch, …)}.
 */
@KerasExport("keras.losses.CategoricalGeneralizedCrossEntropy")
public class CategoricalGeneralizedCrossEntropy extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code
     *     categorical_generalized_cross_entropy} by default
     * @param q above 0, as good as a crossentropy; below 1, as robust as an absolute error
     */
    public record Config(@Flatten LossOptions loss, @Default("0.5") double q)
            implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("categorical_generalized_cross_entropy");
            if (!(q > 0 && q < 1)) {
                throw ConfigException.expected("q", "a number between 0 and 1", q);
            }
        }
    }

    /** Makes the loss that {@code config} describes. */
    public CategoricalGeneralizedCrossEntropy(Config config) {
        super(
                config,
                (yTrue, yPred, ops) ->
                        ProbabilisticLosses.categoricalGeneralizedCrossEntropy(
                                yTrue, yPred, config.q(), ops));
    }
}
