package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.losses.SameRank;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.Crossentropies;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.SparseCategoricalCrossentropy}: the mean of the crossentropies of predicted
 * distributions with the classes that the labels name.
 *
 * <p>Predictions are {@code (batch, …, classes)}, labels {@code (batch, …)} or {@code (batch, …,
 * 1)}.
 */
@KerasExport("keras.metrics.SparseCategoricalCrossentropy")
public final class SparseCategoricalCrossentropy extends MeanMetric {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param fromLogits whether predictions are logits rather than probabilities
     * @param ignoreClass a class whose samples have no crossentropy; {@code null} for none
     * @param axis the axis of the classes
     */
    public record Config(
            @Flatten MetricOptions metric,
            @Default("false") boolean fromLogits,
            @Default("null") Integer ignoreClass,
            @Default("-1") int axis)
            implements MetricConfig {

        private Crossentropies.Form form() {
            return new Crossentropies.Form(fromLogits, 0, axis);
        }
    }

    private final Config config;

    /** Makes the metric that {@code config} describes. */
    public SparseCategoricalCrossentropy(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return Crossentropies.sparseCategorical(
                yTrue, yPred, config.ignoreClass(), config.form(), ops);
    }

    /** Where there are weights, samples of the ignored class have none; else they count as 0. */
    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        if (config.ignoreClass() == null || sampleWeight == null) {
            super.update(yTrue, yPred, sampleWeight, ops);
            return;
        }
        Tensor counts =
                Crossentropies.notIgnored(yTrue, yPred, config.ignoreClass(), config.form(), ops);
        SameRank ranked =
                SameRank.of(ops.cast(counts, dtype()), ops.cast(sampleWeight, dtype()), ops);
        super.update(yTrue, yPred, ops.multiply(ranked.second(), ranked.first()), ops);
    }
}
