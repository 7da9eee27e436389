package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.metrics.Accuracies;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.Accuracy}: how often predictions equal their labels.
 *
 * <p>Labels and predictions are of one shape, but for a last axis of length 1.
 */
@KerasExport(value = "keras.metrics.Accuracy", identifiers = "acc")
public final class Accuracy extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public Accuracy(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return Accuracies.exact(yTrue, yPred, ops);
    }
}
