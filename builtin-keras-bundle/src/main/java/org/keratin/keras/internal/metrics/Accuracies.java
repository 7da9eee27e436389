package org.keratin.keras.internal.metrics;

import org.keratin.core.losses.SameRank;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Which predictions are right: 1 where one is, 0 elsewhere, float32. */
public final class Accuracies {

    private Accuracies() {}

    /** Predictions that equal their labels. */
    public static Tensor exact(Tensor yTrue, Tensor yPred, Ops ops) {
        SameRank ranked = SameRank.of(ops.cast(yTrue, yPred.dtype()), yPred, ops);
        return matches(ranked.first(), ranked.second(), ops);
    }

    /** Predictions that are above {@code threshold} where the label is 1, and not where it is 0. */
    public static Tensor binary(Tensor yTrue, Tensor yPred, double threshold, Ops ops) {
        SameRank ranked = SameRank.of(yTrue, yPred, ops);
        Tensor positive = ops.greater(ranked.second(), threshold);
        return matches(ranked.first(), ops.cast(positive, yTrue.dtype()), ops);
    }

    /**
     * Rows of {@code yPred} that are largest where those of {@code yTrue} are, both {@code (…,
     * classes)}.
     */
    public static Tensor categorical(Tensor yTrue, Tensor yPred, Ops ops) {
        Tensor labels = ops.argmax(yTrue, -1);
        boolean squeezed = labels.shape().rank() == yPred.shape().rank();
        Tensor compared = squeezed ? ops.squeeze(labels, -1) : labels;
        Tensor matches = matches(compared, ops.argmax(yPred, -1), ops);
        return squeezed ? ops.reshape(matches, labels.shape()) : matches;
    }

    /**
     * Rows of {@code yPred}, {@code (…, classes)}, that are largest at the class in {@code yTrue},
     * {@code (…)} or {@code (…, 1)}; the result is {@code (…)}.
     */
    public static Tensor sparseCategorical(Tensor yTrue, Tensor yPred, Ops ops) {
        Tensor labels = ops.cast(yTrue, yPred.dtype());
        boolean squeezed =
                labels.shape().rank() == yPred.shape().rank() && labels.shape().last() == 1;
        Tensor compared = squeezed ? ops.squeeze(labels, -1) : labels;
        Tensor predicted = ops.cast(ops.argmax(yPred, -1), labels.dtype());
        Tensor matches = matches(compared, predicted, ops);
        boolean column = !squeezed && matches.shape().rank() > 1 && matches.shape().last() == 1;
        return column ? ops.squeeze(matches, -1) : matches;
    }

    /**
     * Rows of {@code yPred} among whose {@code k} largest is where the row of {@code yTrue} is
     * largest, both {@code (…, classes)}.
     */
    public static Tensor topK(Tensor yTrue, Tensor yPred, int k, Ops ops) {
        Tensor labels = ops.argmax(ops.cast(yTrue, yPred.dtype()), -1);
        Tensor found = ops.inTopK(ops.ravel(labels), rows(yPred, ops), k);
        return ops.reshape(ops.cast(found, DType.FLOAT32), labels.shape());
    }

    /**
     * Rows of {@code yPred}, {@code (…, classes)}, among whose {@code k} largest is the class in
     * {@code yTrue}, {@code (…)}.
     *
     * @param sortedIds whether {@code yPred} holds classes, likeliest first, rather than a score
     *     for each class
     */
    public static Tensor sparseTopK(Tensor yTrue, Tensor yPred, int k, boolean sortedIds, Ops ops) {
        Tensor labels = ops.cast(yTrue, sortedIds ? yPred.dtype() : DType.INT32);
        Tensor flat = ops.ravel(labels);
        Tensor found =
                sortedIds
                        ? isAmongFirst(flat, rows(yPred, ops), k, ops)
                        : ops.inTopK(flat, rows(yPred, ops), k);
        return ops.reshape(ops.cast(found, DType.FLOAT32), labels.shape());
    }

    private static Tensor isAmongFirst(Tensor labels, Tensor ids, int k, Ops ops) {
        Tensor first = ops.sliceAxis(ids, 1, 0, k);
        return ops.any(ops.equal(ops.expandDims(labels, 1), first), 1);
    }

    private static Tensor rows(Tensor x, Ops ops) {
        Shape shape = x.shape();
        return shape.rank() > 2 ? ops.reshape(x, -1, shape.last()) : x;
    }

    private static Tensor matches(Tensor labels, Tensor predicted, Ops ops) {
        return ops.cast(ops.equal(labels, predicted), DType.FLOAT32);
    }
}
