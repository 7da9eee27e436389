package org.keratin.core.metrics;

import java.util.stream.IntStream;
import org.keratin.core.losses.SameRank;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * Values of a batch, brought down to one for each sample and multiplied by the sample weights.
 *
 * @param values one for each sample, or a scalar
 * @param weights the weights that are in them, one for each sample; {@code null} without weights
 */
public record SampleValues(Tensor values, Tensor weights) {

    /** Takes the mean over all axes but the first. */
    public static SampleValues means(Tensor values, Tensor sampleWeight, DType dtype, Ops ops) {
        return of(values, sampleWeight, dtype, ops, ops::mean);
    }

    /** Takes the sum over all axes but the first. */
    public static SampleValues sums(Tensor values, Tensor sampleWeight, DType dtype, Ops ops) {
        return of(values, sampleWeight, dtype, ops, ops::sum);
    }

    private interface Fold {
        Tensor apply(Tensor x, int[] axes, boolean keepDims);
    }

    private static SampleValues of(
            Tensor values, Tensor sampleWeight, DType dtype, Ops ops, Fold fold) {
        Tensor cast = ops.cast(values, dtype);
        if (sampleWeight == null) {
            return new SampleValues(keepAxes(cast, 1, fold), null);
        }
        SameRank ranked = SameRank.of(cast, ops.cast(sampleWeight, dtype), ops);
        int weightRank = ranked.second().shape().rank();
        Tensor kept = keepAxes(ranked.first(), weightRank, fold);
        Tensor weights = ops.broadcastTo(ranked.second(), kept.shape());
        Tensor weighted = ops.multiply(kept, weights);
        return new SampleValues(keepAxes(weighted, 1, fold), keepAxes(weights, 1, fold));
    }

    /** {@code x} with the axes from {@code kept} on folded. */
    private static Tensor keepAxes(Tensor x, int kept, Fold fold) {
        int rank = x.shape().rank();
        return rank <= kept ? x : fold.apply(x, IntStream.range(kept, rank).toArray(), false);
    }
}
