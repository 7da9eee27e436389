package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.HingeLosses;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.SquaredHinge}: the mean of {@code max(1 - y_true y_pred, 0)²}.
 *
 * <p>Labels are -1 or 1, or else 0 or 1. Labels and predictions are {@code (batch, …, d)}.
 */
@KerasExport("keras.metrics.SquaredHinge")
public final class SquaredHinge extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public SquaredHinge(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return HingeLosses.squaredHinge(yTrue, yPred, ops);
    }
}
