package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.ProbabilisticLosses;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.Poisson}: the mean of {@code y_pred - y_true log(y_pred)}.
 *
 * <p>Labels and predictions are {@code (batch, …, d)}, of one shape but for a last axis of length
 * 1.
 */
@KerasExport("keras.metrics.Poisson")
public final class Poisson extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public Poisson(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return ProbabilisticLosses.poisson(yTrue, yPred, ops);
    }
}
