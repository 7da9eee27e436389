package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.losses.SameRank;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.RootMeanSquaredError}: the root of the mean of {@code (y_true - y_pred)²},
 * in which each sample has its weight.
 */
@KerasExport("keras.metrics.RootMeanSquaredError")
public final class RootMeanSquaredError extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public RootMeanSquaredError(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        SameRank ranked = SameRank.of(ops.cast(yTrue, dtype()), ops.cast(yPred, dtype()), ops);
        return ops.squaredDifference(ranked.first(), ranked.second());
    }

    @Override
    protected Tensor compute(Ops ops) {
        return ops.sqrt(super.compute(ops));
    }
}
