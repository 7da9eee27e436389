package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OneOf;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;

/**
 * {@code keras.metrics.F1Score}: {@code 2 precision recall / (precision + recall)}, from 0 to 1.
 *
 * <p>Labels (0 or 1) and predictions are {@code (batch, classes)}. The result is {@code
 * (classes,)}, or a scalar where there is an average.
 */
@KerasExport("keras.metrics.F1Score")
public final class F1Score extends FScore {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param average {@code micro} (all classes counted as one), {@code macro} (the mean over
     *     classes), {@code weighted} (the same, each class by its number of labels) or {@code null}
     * @param threshold above which a prediction is positive, above 0 and at most 1; {@code null}
     *     for the largest of each sample
     */
    public record Config(
            @Flatten MetricOptions metric,
            @Default("null") @OneOf({"micro", "macro", "weighted"}) String average,
            @Default("null") Double threshold)
            implements MetricConfig {}

    /** Makes the metric that {@code config} describes. */
    public F1Score(Config config) {
        super(config, config.metric(), config.average(), 1, config.threshold());
    }
}
