package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.metrics.Accuracies;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.TopKCategoricalAccuracy}: how often the class of the one-hot label is among
 * the {@code k} likeliest.
 *
 * <p>Labels and predictions are {@code (batch, …, classes)}.
 */
@KerasExport("keras.metrics.TopKCategoricalAccuracy")
public final class TopKCategoricalAccuracy extends MeanMetric {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param k how many of the likeliest classes are looked at, at least 1
     */
    public record Config(@Flatten MetricOptions metric, @Default("5") @AtLeast(1) int k)
            implements MetricConfig {}

    private final Config config;

    /** Makes the metric that {@code config} describes. */
    public TopKCategoricalAccuracy(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return Accuracies.topK(yTrue, yPred, config.k(), ops);
    }
}
