package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.metrics.Accuracies;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.BinaryAccuracy}: how often predictions lie on the right side of a threshold.
 *
 * <p>Labels are 0 or 1; labels and predictions are of one shape, but for a last axis of length 1.
 */
@KerasExport("keras.metrics.BinaryAccuracy")
public final class BinaryAccuracy extends MeanMetric {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param threshold above which a prediction means 1
     */
    public record Config(@Flatten MetricOptions metric, @Default("0.5") double threshold)
            implements MetricConfig {}

    private final Config config;

    /** Makes the metric that {@code config} describes. */
    public BinaryAccuracy(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return Accuracies.binary(yTrue, yPred, config.threshold(), ops);
    }
}
