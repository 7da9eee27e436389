package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.metrics.Confusion.Selection;

/**
 * {@code keras.metrics.Precision}: the share of true positives in all that is predicted to be
 * positive, by weight; 0 where there is none.
 *
 * <p>Labels (0 or 1) and predictions (from 0 to 1) are of one shape. The result is a scalar, or
 * {@code (thresholds,)} where there are several.
 */
@KerasExport("keras.metrics.Precision")
public final class Precision extends PositiveShare {

    /**
     * What a config holds.
     *
     * @param metric name and dtype
     * @param thresholds above which a prediction is positive: a number from 0 to 1, or a list of
     *     these for a result for each; {@code null} for 0.5, or for none where {@code topK} is
     *     given
     * @param topK how many classes of each sample, the likeliest, may be positive; {@code null} for
     *     all
     * @param classId the only class to count; {@code null} for all
     */
    public record Config(
            @Flatten MetricOptions metric,
            @Default("null") Thresholds thresholds,
            @Default("null") @AtLeast(1) Integer topK,
            @Default("null") Integer classId)
            implements MetricConfig {

        private Selection selection() {
            return new Selection(topK, classId, false, null);
        }
    }

    /** Makes the metric that {@code config} describes. */
    public Precision(Config config) {
        super(
                config,
                config.thresholds(),
                config.selection(),
                "false_positives",
                Confusion::falsePositives);
    }
}
