package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.HingeLosses;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.CategoricalHinge}: the mean of how far the score of the right class stays
 * behind the best of the others plus 1.
 *
 * <p>Labels are one-hot. Labels and predictions are {@code (batch, …, classes)}.
 */
@KerasExport("keras.metrics.CategoricalHinge")
public final class CategoricalHinge extends MeanMetric {

    /** Makes the metric that {@code options} describe. */
    public CategoricalHinge(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return HingeLosses.categoricalHinge(yTrue, yPred, ops);
    }
}
