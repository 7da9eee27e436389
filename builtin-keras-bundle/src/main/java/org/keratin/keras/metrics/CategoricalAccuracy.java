package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.metrics.Accuracies;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.CategoricalAccuracy}: how often the likeliest class is that of the one-hot
 * label.
 *
 * <p>Labels and predictions are {@code (batch, …, classes)}.
 */
@KerasExport("keras.metrics.CategoricalAccuracy")
public final class CategoricalAccuracy extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public CategoricalAccuracy(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return Accuracies.categorical(yTrue, yPred, ops);
    }
}
