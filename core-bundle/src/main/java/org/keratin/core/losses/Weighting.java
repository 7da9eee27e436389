package org.keratin.core.losses;

import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * How losses, sample weights and masks become one number, or stay many.
 *
 * @param reduction how
 * @param dtype the dtype that all of them are cast to
 */
record Weighting(Reduction reduction, DType dtype, Ops ops) {

    /**
     * Reduces {@code losses}.
     *
     * @param sampleWeight a weight for each, or {@code null}
     * @param mask which of them count, or {@code null} for all
     */
    Tensor reduce(Tensor losses, Tensor sampleWeight, Tensor mask) {
        Tensor values = ops.cast(losses, dtype);
        Tensor weights = weights(sampleWeight, mask);
        if (weights == null) {
            return fold(values, null);
        }
        SameRank ranked = SameRank.of(values, weights, ops);
        return fold(ops.multiply(ranked.first(), ranked.second()), ranked.second());
    }

    private Tensor weights(Tensor sampleWeight, Tensor mask) {
        if (mask == null) {
            return sampleWeight == null ? null : ops.cast(sampleWeight, dtype);
        }
        Tensor weightOfMask = weightOfMask(mask);
        if (sampleWeight == null) {
            return weightOfMask;
        }
        SameRank ranked = SameRank.of(weightOfMask, ops.cast(sampleWeight, dtype), ops);
        return ops.multiply(ranked.second(), ranked.first());
    }

    private Tensor weightOfMask(Tensor mask) {
        Tensor counting = ops.cast(mask, dtype);
        if (!reduction.isMean()) {
            return counting;
        }
        // The sum is divided by the number of all losses later on; those that count make up for
        // those that do not.
        Tensor makeUp = ops.divideNoNan(number(mask), ops.sum(counting));
        return ops.where(ops.cast(mask, DType.BOOL), makeUp, ops.zerosLike(makeUp));
    }

    private Tensor fold(Tensor values, Tensor weights) {
        boolean isScalar = values.shape().rank() == 0;
        boolean isEmptyVector = values.shape().rank() == 1 && values.shape().dim(0) == 0;
        if (reduction.keepsAll() || isScalar || isEmptyVector) {
            return values;
        }
        Tensor sum = ops.sum(values);
        if (reduction == Reduction.SUM) {
            return sum;
        }
        boolean byWeights = reduction == Reduction.MEAN_WITH_SAMPLE_WEIGHT && weights != null;
        return ops.divideNoNan(sum, byWeights ? ops.sum(weights) : number(values));
    }

    /** How many elements {@code x} has. */
    private Tensor number(Tensor x) {
        return Tensor.scalar((double) x.shape().elements(), dtype);
    }
}
