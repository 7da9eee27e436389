package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MeanMetric;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.metrics.Correlations;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.PearsonCorrelation}: the mean of Pearson's correlation between labels and
 * predictions, from -1 to 1; NaN where either does not vary.
 *
 * <p>Labels and predictions are of one shape, of at least 2 elements along {@code axis}.
 */
@KerasExport("keras.metrics.PearsonCorrelation")
public final class PearsonCorrelation extends MeanMetric {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param axis the axis along which each correlation is taken
     */
    public record Config(@Flatten MetricOptions metric, @Default("-1") int axis)
            implements MetricConfig {}

    private final Config config;

    /** Makes the metric that {@code config} describes. */
    public PearsonCorrelation(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
        return Correlations.pearson(yTrue, yPred, config.axis(), ops);
    }
}
