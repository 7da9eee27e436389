package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.RegressionLosses;

/**
 * {@code keras.losses.CosineSimilarity}: the cosine of the angle between labels and predictions,
 * negative: -1 for the same direction, 1 for opposite ones.
 *
 * <p>Labels and predictions of one shape; losses without {@code axis}.
 */
@KerasExport("keras.losses.CosineSimilarity")
public class CosineSimilarity extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code cosine_similarity} by default
     * @param axis along which the vectors lie
     */
    public record Config(@Flatten LossOptions loss, @Default("-1") int axis) implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("cosine_similarity");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public CosineSimilarity(Config config) {
        super(
                config,
                (yTrue, yPred, ops) ->
                        RegressionLosses.cosineSimilarity(yTrue, yPred, config.axis(), ops));
    }
}
