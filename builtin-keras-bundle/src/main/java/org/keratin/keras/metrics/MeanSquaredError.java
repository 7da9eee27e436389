package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.RegressionLosses;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.MeanSquaredError}: the mean of the squared differences.
 *
 * <p>Labels and predictions are {@code (batch, …, d)}, of one shape but for a last axis of length
 * 1.
 */
@KerasExport(
        value = "keras.metrics.MeanSquaredError",
        identifiers = {"mse", "MSE"})
public final class MeanSquaredError extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public MeanSquaredError(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return RegressionLosses.meanSquaredError(yTrue, yPred, ops);
    }
}
