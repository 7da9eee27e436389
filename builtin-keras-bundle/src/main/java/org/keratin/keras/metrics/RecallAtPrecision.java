package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.Require;

/**
 * {@code keras.metrics.RecallAtPrecision}: the best recall at a threshold at which the precision is
 * high enough; 0 if there is no such threshold.
 *
 * <p>Labels (0 or 1) and predictions (from 0 to 1) are of one shape. The result is a scalar.
 */
@KerasExport("keras.metrics.RecallAtPrecision")
public final class RecallAtPrecision extends BestUnderConstraint {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param precision what is high enough, from 0 to 1
     * @param numThresholds how many thresholds are tried, evenly spread from 0 to 1
     * @param classId the only class to count; {@code null} for all
     */
    public record Config(
            @Flatten MetricOptions metric,
            @AtLeast(0) @AtMost(1) double precision,
            @Default("200") @AtLeast(1) int numThresholds,
            @Default("null") Integer classId)
            implements MetricConfig {

        /** Checks the share. */
        public Config {
            Require.share("precision", precision);
        }
    }

    /** Makes the metric that {@code config} describes. */
    public RecallAtPrecision(Config config) {
        super(
                config,
                config.numThresholds(),
                config.classId(),
                config.precision(),
                ConfusionState::precision,
                ConfusionState::sensitivity);
    }
}
