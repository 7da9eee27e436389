package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.Crossentropies;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.CategoricalCrossentropy}: the mean of the crossentropies of predicted and
 * true distributions.
 *
 * <p>Labels are one-hot, or distributions. Labels and predictions are {@code (batch, …, classes)}.
 */
@KerasExport("keras.metrics.CategoricalCrossentropy")
public final class CategoricalCrossentropy extends MeanMetric {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param fromLogits whether predictions are logits rather than probabilities
     * @param labelSmoothing how much of each label is spread over all classes, from 0 to 1
     * @param axis the axis of the classes
     */
    public record Config(
            @Flatten MetricOptions metric,
            @Default("false") boolean fromLogits,
            @Default("0") @AtLeast(0) @AtMost(1) double labelSmoothing,
            @Default("-1") int axis)
            implements MetricConfig {

        private Crossentropies.Form form() {
            return new Crossentropies.Form(fromLogits, labelSmoothing, axis);
        }
    }

    private final Config config;

    /** Makes the metric that {@code config} describes. */
    public CategoricalCrossentropy(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return Crossentropies.categorical(yTrue, yPred, config.form(), ops);
    }
}
