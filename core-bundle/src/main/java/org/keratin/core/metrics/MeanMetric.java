package org.keratin.core.metrics;

import org.keratin.core.Variable;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A metric that is a mean over all samples so far, weighted if there are weights: the counterpart
 * of extending {@code keras.metrics.MeanMetricWrapper}.
 *
 * <pre>{@code
 * @RegisterKerasSerializable(packageName = "my_package")
 * public final class Bias extends MeanMetric {
 *     public record Config(@Flatten MetricOptions metric) implements MetricConfig {}
 *
 *     public Bias(Config config) {
 *         super(config);
 *     }
 *
 *     @Override
 *     protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
 *         return ops.subtract(yPred, yTrue);
 *     }
 * }
 * }</pre>
 */
public abstract class MeanMetric extends Metric {

    private final Variable total = addVariable("total", Shape.scalar());
    private final Variable count = addVariable("count", Shape.scalar());

    /** Takes over the config record. */
    protected <C extends Record & MetricConfig> MeanMetric(C config) {
        super(config);
    }

    /** Takes over the config record, with options that differ from those in it. */
    protected MeanMetric(Record config, MetricOptions options) {
        super(config, options);
    }

    /** What the mean is taken of: one value for each sample, or some of which the mean counts. */
    protected abstract Tensor values(Tensor yTrue, Tensor yPred, Ops ops);

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        accumulate(values(yTrue, yPred, ops), sampleWeight, ops);
    }

    /** Takes values into the mean; {@code sampleWeight} may be {@code null}. */
    protected final void accumulate(Tensor values, Tensor sampleWeight, Ops ops) {
        SampleValues samples = SampleValues.means(values, sampleWeight, dtype(), ops);
        assignAdd(total, ops.sum(samples.values()), ops);
        assignAdd(
                count,
                samples.weights() == null ? number(samples.values()) : ops.sum(samples.weights()),
                ops);
    }

    private static Tensor number(Tensor samples) {
        int rank = samples.shape().rank();
        return Tensor.scalar((float) (rank == 0 ? 1 : samples.shape().dim(0)));
    }

    @Override
    protected Tensor compute(Ops ops) {
        return ops.divideNoNan(total.value(), count.value());
    }
}
