package org.keratin.keras.metrics;

import org.keratin.core.losses.SameRank;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * How many predictions of a batch are right and wrong at each threshold, by weight: {@code
 * (thresholds,)}, or {@code (thresholds, labels)} where labels are counted apart.
 *
 * @param truePositives positive, and rightly so
 * @param falsePositives positive, but wrongly so
 * @param trueNegatives not positive, and rightly so
 * @param falseNegatives not positive, but wrongly so
 */
record Confusion(
        Tensor truePositives, Tensor falsePositives, Tensor trueNegatives, Tensor falseNegatives) {

    /** What a class has for a score that is not among the largest. */
    static final double NONE = -1e10;

    /**
     * What of a batch is counted.
     *
     * @param topK how many classes of each sample, the likeliest, may be positive; {@code null} for
     *     all
     * @param classId the only class to count; {@code null} for all
     * @param byLabel whether each label is counted apart
     * @param labelWeights how much each label counts; {@code null} for all alike
     */
    record Selection(Integer topK, Integer classId, boolean byLabel, Tensor labelWeights) {

        static final Selection ALL = new Selection(null, null, false, null);
    }

    /** Counts one batch; {@code sampleWeight} may be {@code null}. */
    static Confusion of(
            Tensor yTrue,
            Tensor yPred,
            Tensor sampleWeight,
            Cuts cuts,
            Selection selection,
            Ops ops) {
        SameRank ranked =
                SameRank.of(ops.cast(yPred, DType.FLOAT32), ops.cast(yTrue, DType.FLOAT32), ops);
        Tensor scores = ranked.first();
        Tensor labels = ranked.second();
        if (!scores.shape().equals(labels.shape())) {
            throw new TensorException(
                    "expected labels and predictions of one shape, found "
                            + yTrue.shape()
                            + " and "
                            + yPred.shape());
        }
        Tensor weights = sampleWeight == null ? null : beside(labels, sampleWeight, ops);
        if (selection.topK() != null) {
            scores = largest(scores, selection.topK(), ops);
        }
        if (selection.classId() != null) {
            labels = ofClass(labels, selection.classId(), ops);
            scores = ofClass(scores, selection.classId(), ops);
        }
        Tensor positive = ops.cast(ops.cast(labels, DType.BOOL), DType.FLOAT32);
        Tensor weight = weight(scores.shape(), weights, selection, ops);
        return count(positive, scores, weight, cuts, selection.byLabel(), ops);
    }

    /** The sample weights with as many axes as labels have. */
    private static Tensor beside(Tensor labels, Tensor sampleWeight, Ops ops) {
        Tensor column = ops.expandDims(ops.cast(sampleWeight, DType.FLOAT32), -1);
        return SameRank.of(labels, column, false, ops).second();
    }

    private static Tensor largest(Tensor scores, int k, Ops ops) {
        Tensor places = ops.topK(scores, k).indices();
        Tensor chosen = ops.sum(ops.oneHot(places, scores.shape().last()), -2);
        return ops.where(chosen, scores, NONE);
    }

    private static Tensor ofClass(Tensor x, int classId, Ops ops) {
        if (x.shape().rank() < 2) {
            throw new TensorException(
                    "expected predictions (batch, …, classes) for class_id, found " + x.shape());
        }
        return ops.expandDims(ops.at(x, -1, classId), -1);
    }

    private static Tensor weight(Shape shape, Tensor weights, Selection selection, Ops ops) {
        Tensor weight = weights == null ? ops.ones(shape) : ops.broadcastTo(weights, shape);
        if (selection.labelWeights() == null) {
            return weight;
        }
        Tensor ofLabel = ops.cast(selection.labelWeights(), DType.FLOAT32);
        return ops.multiply(weight, ops.broadcastTo(ofLabel, shape));
    }

    private static Confusion count(
            Tensor positive, Tensor scores, Tensor weight, Cuts cuts, boolean byLabel, Ops ops) {
        Tensor bucket = cuts.buckets(scores, ops);
        Tensor positives = ops.multiply(positive, weight);
        Tensor negatives = ops.multiply(ops.subtract(1.0, positive), weight);
        Tensor truePositives = cuts.above(sums(positives, bucket, cuts, byLabel, ops), ops);
        Tensor falsePositives = cuts.above(sums(negatives, bucket, cuts, byLabel, ops), ops);
        return new Confusion(
                truePositives,
                falsePositives,
                ops.subtract(total(negatives, byLabel, ops), falsePositives),
                ops.subtract(total(positives, byLabel, ops), truePositives));
    }

    private static Tensor total(Tensor x, boolean byLabel, Ops ops) {
        return byLabel ? ops.sum(x, 0) : ops.sum(x);
    }

    /** The sum in each bucket; a bucket of -1 is none. */
    private static Tensor sums(Tensor x, Tensor bucket, Cuts cuts, boolean byLabel, Ops ops) {
        if (!byLabel) {
            return ops.segmentSum(ops.ravel(x), ops.ravel(bucket), cuts.count());
        }
        int labels = x.shape().last();
        Tensor apart = ops.add(ops.multiply(bucket, labels), ops.arange(labels));
        Tensor sums = ops.segmentSum(ops.ravel(x), ops.ravel(apart), cuts.count() * labels);
        return ops.reshape(sums, cuts.count(), labels);
    }
}
