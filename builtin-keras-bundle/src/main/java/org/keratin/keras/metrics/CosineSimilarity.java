package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Unwritten;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.losses.RegressionLosses;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.CosineSimilarity}: the mean cosine of the angle between labels and
 * predictions, from -1 to 1.
 *
 * <p>Labels and predictions are {@code (batch, …, d)}. Like Keras, this does not write its axis
 * into its config.
 */
@KerasExport("keras.metrics.CosineSimilarity")
public final class CosineSimilarity extends MeanMetric {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param axis the axis along which the vectors lie
     */
    public record Config(@Flatten MetricOptions metric, @Default("-1") @Unwritten int axis)
            implements MetricConfig {}

    private final Config config;

    /** Makes the metric that {@code config} describes. */
    public CosineSimilarity(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return ops.negative(RegressionLosses.cosineSimilarity(yTrue, yPred, config.axis(), ops));
    }
}
