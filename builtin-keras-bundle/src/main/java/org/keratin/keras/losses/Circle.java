package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.keras.internal.losses.CircleLoss;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.losses.Circle}: draws embeddings of one label together and those of others apart.
 *
 * <p>Labels {@code (batch,)}, predictions are embeddings of length 1, {@code (batch, dim)}; losses
 * {@code (batch,)}, of which those that are 0 do not count.
 */
@KerasExport("keras.losses.Circle")
public class Circle extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code circle} by default
     * @param gamma how sharp the decision is
     * @param margin how far apart labels should be, from 0 to 1
     * @param removeDiagonal whether an embedding is not compared with itself
     */
    public record Config(
            @Flatten LossOptions loss,
            @Default("80.0") double gamma,
            @Default("0.4") double margin,
            @Default("true") boolean removeDiagonal)
            implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("circle");
        }
    }

    /** Makes the loss that {@code config} describes. */
    public Circle(Config config) {
        super(
                config,
                (yTrue, yPred, ops) ->
                        CircleLoss.of(
                                yTrue,
                                yPred,
                                new CircleLoss.References(yTrue, yPred, config.removeDiagonal()),
                                config.gamma(),
                                config.margin(),
                                ops));
    }

    @Override
    protected Tensor mask(Tensor yTrue, Tensor yPred, Tensor losses, Ops ops) {
        return ops.greater(losses, 0);
    }
}
