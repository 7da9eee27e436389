package org.keratin.keras.internal.metrics;

import org.keratin.core.losses.SameRank;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** How alike predictions and labels run along one axis, which goes away. */
public final class Correlations {

    private static final double EPSILON = 1e-7;

    private Correlations() {}

    /** Pearson's correlation: NaN where labels or predictions do not vary. */
    public static Tensor pearson(Tensor yTrue, Tensor yPred, int axis, Ops ops) {
        SameRank ranked = floating(yTrue, yPred, ops);
        Tensor labels = standardized(ranked.first(), axis, ops);
        Tensor predictions = standardized(ranked.second(), axis, ops);
        return ops.mean(ops.multiply(labels, predictions), axis);
    }

    private static Tensor standardized(Tensor x, int axis, Ops ops) {
        Tensor centred = ops.subtract(x, ops.mean(x, axis, true));
        return ops.divide(centred, ops.std(centred, axis, true));
    }

    /** Lin's concordance correlation: as Pearson's, but less where the scales differ. */
    public static Tensor concordance(Tensor yTrue, Tensor yPred, int axis, Ops ops) {
        SameRank ranked = floating(yTrue, yPred, ops);
        Tensor labels = ranked.first();
        Tensor predictions = ranked.second();
        Tensor labelMean = ops.mean(labels, axis, true);
        Tensor predictionMean = ops.mean(predictions, axis, true);
        Tensor covariance =
                ops.multiply(
                        ops.subtract(labels, predictionMean),
                        ops.subtract(predictions, predictionMean));
        Tensor scale =
                ops.add(
                        ops.add(ops.var(labels, axis, true), ops.var(predictions, axis, true)),
                        ops.squaredDifference(labelMean, predictionMean));
        return ops.mean(ops.divide(ops.multiply(covariance, 2), ops.add(scale, EPSILON)), axis);
    }

    private static SameRank floating(Tensor yTrue, Tensor yPred, Ops ops) {
        Tensor labels = ops.toFloating(ops.cast(yTrue, yPred.dtype()));
        return SameRank.of(labels, ops.toFloating(yPred), ops);
    }
}
