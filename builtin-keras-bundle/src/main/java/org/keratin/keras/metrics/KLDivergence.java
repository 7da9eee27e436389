package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.ProbabilisticLosses;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.KLDivergence}: the mean of the Kullback-Leibler divergences of predicted
 * from true distributions.
 *
 * <p>Labels and predictions are {@code (batch, …, classes)}.
 */
@KerasExport("keras.metrics.KLDivergence")
public final class KLDivergence extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public KLDivergence(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return ProbabilisticLosses.klDivergence(yTrue, yPred, ops);
    }
}
