package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OmitNull;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.metrics.Accuracies;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.SparseTopKCategoricalAccuracy}: how often the class that the label names is
 * among the {@code k} likeliest.
 *
 * <p>Predictions are {@code (batch, …, classes)}, labels {@code (batch, …)}.
 */
@KerasExport("keras.metrics.SparseTopKCategoricalAccuracy")
public final class SparseTopKCategoricalAccuracy extends MeanMetric {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param k how many of the likeliest classes are looked at, at least 1
     * @param fromSortedIds whether predictions are the classes themselves, likeliest first, rather
     *     than a score for each; {@code null}, which is not written, for false
     */
    public record Config(
            @Flatten MetricOptions metric,
            @Default("5") @AtLeast(1) int k,
            @Default("null") @OmitNull Boolean fromSortedIds)
            implements MetricConfig {

        /** Makes {@code null} of false. */
        public Config {
            fromSortedIds = Boolean.TRUE.equals(fromSortedIds) ? true : null;
        }
    }

    private final Config config;

    /** Makes the metric that {@code config} describes. */
    public SparseTopKCategoricalAccuracy(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return Accuracies.sparseTopK(yTrue, yPred, config.k(), config.fromSortedIds() != null, ops);
    }
}
