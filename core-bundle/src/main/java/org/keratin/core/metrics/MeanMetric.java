package org.keratin.core.metrics;

import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * A mean of something that labels and predictions give for each sample: the counterpart of
 * extending {@code keras.metrics.MeanMetricWrapper}.
 *
 * <pre>{@code
 * @RegisterKerasSerializable(packageName = "my_package")
 * public final class Bias extends MeanMetric {
 *     public Bias(MetricOptions options) {
 *         super(options);
 *     }
 *
 *     @Override
 *     protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
 *         return ops.subtract(yPred, yTrue);
 *     }
 * }
 * }</pre>
 */
public abstract class MeanMetric extends RunningMean {

    /** Takes over the config record. */
    protected <C extends Record & MetricConfig> MeanMetric(C config) {
        super(config);
    }

    /** Takes over the config record, with options that differ from those in it. */
    protected MeanMetric(Record config, MetricOptions options) {
        super(config, options);
    }

    /**
     * What the mean is taken of: one value for each sample, or several, of which it is the mean.
     */
    protected abstract Tensor values(Tensor yTrue, Tensor yPred, Ops ops);

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        accumulate(values(yTrue, yPred, ops), sampleWeight, ops);
    }
}
