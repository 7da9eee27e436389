package org.keratin.keras.metrics;

import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.core.metrics.RunningMean;
import org.keratin.tensor.Ops;

/**
 * {@code keras.metrics.Mean}: the mean of values, each with its weight.
 *
 * <p>Takes {@code values} and, if there is one, {@code sample_weight}.
 */
@KerasExport("keras.metrics.Mean")
public final class Mean extends RunningMean {

    /** Makes the metric that {@code options} describe. */
    public Mean(MetricOptions options) {
        super(options);
    }

    @Override
    protected void update(Arguments arguments, Ops ops) {
        accumulate(arguments.tensor(0, "values"), optional(arguments, 1, "sample_weight"), ops);
    }
}
