package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.RegressionLosses;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.MeanAbsolutePercentageError}: the mean of the differences, all positive, in
 * percent of the labels.
 *
 * <p>Labels and predictions are {@code (batch, …, d)}, of one shape but for a last axis of length
 * 1.
 */
@KerasExport(
        value = "keras.metrics.MeanAbsolutePercentageError",
        identifiers = {"mape", "MAPE"})
public final class MeanAbsolutePercentageError extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public MeanAbsolutePercentageError(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return RegressionLosses.meanAbsolutePercentageError(yTrue, yPred, ops);
    }
}
