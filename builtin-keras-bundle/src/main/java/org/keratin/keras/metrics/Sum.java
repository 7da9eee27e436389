package org.keratin.keras.metrics;

import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.core.metrics.SampleValues;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.Sum}: the sum of values, each times its weight.
 *
 * <p>Takes {@code values} and, if there is one, {@code sample_weight}.
 */
@KerasExport("keras.metrics.Sum")
public final class Sum extends Metric {

    private final Variable total = addVariable("total", Shape.scalar());

    /** Makes the metric that {@code options} describe. */
    public Sum(MetricOptions options) {
        super(options);
    }

    @Override
    protected void update(Arguments arguments, Ops ops) {
        Tensor values = arguments.tensor(0, "values");
        Tensor weights = optional(arguments, 1, "sample_weight");
        assignAdd(total, ops.sum(SampleValues.sums(values, weights, dtype(), ops).values()), ops);
    }

    @Override
    protected Tensor compute(Ops ops) {
        return total.value();
    }
}
