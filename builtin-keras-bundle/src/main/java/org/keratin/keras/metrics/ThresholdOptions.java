package org.keratin.keras.metrics;

import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;

/**
 * What the config of {@link TruePositives} and its like holds.
 *
 * @param metric name and dtype
 * @param thresholds above which a prediction is positive: a number from 0 to 1, or a list of these
 *     for a result for each; {@code null} for 0.5
 */
public record ThresholdOptions(
        @Flatten MetricOptions metric, @Default("null") Thresholds thresholds)
        implements MetricConfig {

    /** The thresholds as cuts. */
    Cuts cuts() {
        return thresholds == null ? Cuts.at(0.5) : Cuts.at(thresholds.values());
    }
}
