package org.keratin.keras.metrics;

import org.keratin.core.KerasExport;

/**
 * {@code keras.metrics.FalsePositives}: how many negatives are predicted to be positive, by weight.
 *
 * <p>Labels (0 or 1) and predictions (from 0 to 1) are of one shape; every element counts. The
 * result is a scalar, or {@code (thresholds,)} where there are several.
 */
@KerasExport("keras.metrics.FalsePositives")
public final class FalsePositives extends ConfusionCount {

    /** Makes the metric that {@code options} describe. */
    public FalsePositives(ThresholdOptions options) {
        super(options, Confusion::falsePositives);
    }
}
