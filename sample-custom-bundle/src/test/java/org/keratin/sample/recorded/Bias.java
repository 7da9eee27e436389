package org.keratin.sample.recorded;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** By how much predictions are too large. */
@RegisterKerasSerializable(packageName = "my_package")
public final class Bias extends MeanMetric {

    /** Makes one from its config. */
    public Bias(MetricOptions options) {
        super(options);
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return ops.subtract(yPred, yTrue);
    }
}
