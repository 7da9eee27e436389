package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.HingeLosses;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.Hinge}: the mean of {@code max(1 - y_true y_pred, 0)}.
 *
 * <p>Labels are -1 or 1, or else 0 or 1. Labels and predictions are {@code (batch, …, d)}.
 */
@KerasExport("keras.metrics.Hinge")
public final class Hinge extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public Hinge(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return HingeLosses.hinge(yTrue, yPred, ops);
    }
}
