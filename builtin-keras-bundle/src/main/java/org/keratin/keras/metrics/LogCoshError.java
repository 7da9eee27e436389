package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.RegressionLosses;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.LogCoshError}: the mean of the logarithms of the hyperbolic cosines of the
 * differences.
 *
 * <p>Labels and predictions are {@code (batch, …, d)}, of one shape but for a last axis of length
 * 1.
 */
@KerasExport("keras.metrics.LogCoshError")
public final class LogCoshError extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public LogCoshError(MetricOptions options) {
        super(options, options.orNamed("logcosh"));
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return RegressionLosses.logCosh(yTrue, yPred, ops);
    }
}
