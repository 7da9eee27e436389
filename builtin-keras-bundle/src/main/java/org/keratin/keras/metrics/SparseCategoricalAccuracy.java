package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.metrics.Accuracies;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.SparseCategoricalAccuracy}: how often the likeliest class is the one that
 * the label names.
 *
 * <p>Predictions are {@code (batch, …, classes)}, labels {@code (batch, …)} or {@code (batch, …,
 * 1)}.
 */
@KerasExport("keras.metrics.SparseCategoricalAccuracy")
public final class SparseCategoricalAccuracy extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public SparseCategoricalAccuracy(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return Accuracies.sparseCategorical(yTrue, yPred, ops);
    }
}
