package org.keratin.core.metrics;

import org.keratin.core.Variable;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A mean over all samples so far, each with its weight: the counterpart of extending {@code
 * keras.metrics.Mean}. Its variables are {@code total} and {@code count}, both scalars.
 *
 * <p>What compares predictions with labels extends {@link MeanMetric}.
 */
public abstract class RunningMean extends Metric {

    private final Variable total = addVariable("total", Shape.scalar());
    private final Variable count = addVariable("count", Shape.scalar());

    /** Takes over the config record. */
    protected <C extends Record & MetricConfig> RunningMean(C config) {
        super(config);
    }

    /** Takes over the config record, with options that differ from those in it. */
    protected RunningMean(Record config, MetricOptions options) {
        super(config, options);
    }

    /**
     * Takes a batch of values into the mean.
     *
     * @param values {@code (batch, …)}; where weights have fewer axes, they count for the mean over
     *     the others
     * @param sampleWeight how much each value counts, or {@code null} for all alike
     */
    protected final void accumulate(Tensor values, Tensor sampleWeight, Ops ops) {
        SampleValues samples = SampleValues.means(values, sampleWeight, dtype(), ops);
        assignAdd(total, ops.sum(samples.values()), ops);
        assignAdd(
                count,
                samples.weights() == null ? number(samples.values()) : ops.sum(samples.weights()),
                ops);
    }

    private static Tensor number(Tensor samples) {
        return Tensor.scalar(samples.shape().rank() == 0 ? 1f : samples.shape().dim(0));
    }

    @Override
    protected Tensor compute(Ops ops) {
        return ops.divideNoNan(total.value(), count.value());
    }
}
