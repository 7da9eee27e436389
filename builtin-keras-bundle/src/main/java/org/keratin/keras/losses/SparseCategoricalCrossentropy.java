package org.keratin.keras.losses;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.LossConfig;
import org.keratin.core.losses.LossOptions;
import org.keratin.core.losses.SameRank;
import org.keratin.keras.internal.losses.Crossentropies;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.losses.SparseCategoricalCrossentropy}: the crossentropies of distributions over
 * classes with classes given by their number.
 *
 * <p>Labels {@code (batch, …)}, predictions {@code (batch, …, classes)}, losses {@code (batch, …)}.
 */
@KerasExport("keras.losses.SparseCategoricalCrossentropy")
public class SparseCategoricalCrossentropy extends FunctionLoss {

    /**
     * The config.
     *
     * @param loss the options of every loss; the name is {@code sparse_categorical_crossentropy} by
     *     default
     * @param fromLogits whether predictions are logits rather than probabilities
     * @param ignoreClass the class whose places do not count, such as -1; {@code null} for none
     * @param axis the axis of the classes
     */
    public record Config(
            @Flatten LossOptions loss,
            @Default("false") boolean fromLogits,
            @Default("null") Integer ignoreClass,
            @Default("-1") int axis)
            implements LossConfig {

        /** Fills in the name. */
        public Config {
            loss = loss.orNamed("sparse_categorical_crossentropy");
        }

        private Crossentropies.Form form() {
            return new Crossentropies.Form(fromLogits, 0, axis);
        }
    }

    private final Config config;

    /** Makes the loss that {@code config} describes. */
    public SparseCategoricalCrossentropy(Config config) {
        super(
                config,
                (yTrue, yPred, ops) ->
                        Crossentropies.sparseCategorical(
                                yTrue, yPred, config.ignoreClass(), config.form(), ops));
        this.config = config;
    }

    @Override
    protected Tensor mask(Tensor yTrue, Tensor yPred, Tensor losses, Ops ops) {
        if (config.ignoreClass() == null) {
            return null;
        }
        SameRank y = SameRank.of(yTrue, yPred, ops);
        return Crossentropies.notIgnored(
                y.first(), y.second(), config.ignoreClass(), config.form(), ops);
    }
}
