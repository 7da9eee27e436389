package org.keratin.keras.internal.losses;

import static org.keratin.keras.internal.losses.RegressionLosses.EPSILON;

import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Losses of predicted distributions that have no further parameters. */
public final class ProbabilisticLosses {

    private ProbabilisticLosses() {}

    /** The Kullback-Leibler divergence, a sum along the last axis. */
    public static Tensor klDivergence(Tensor yTrue, Tensor yPred, Ops ops) {
        Tensor truth = ops.clip(ops.cast(yTrue, yPred.dtype()), EPSILON, 1);
        Tensor predicted = ops.clip(yPred, EPSILON, 1);
        return ops.sum(ops.multiply(truth, ops.log(ops.divide(truth, predicted))), -1);
    }

    /** The mean of {@code yPred - yTrue log(yPred)} along the last axis. */
    public static Tensor poisson(Tensor yTrue, Tensor yPred, Ops ops) {
        Tensor truth = ops.cast(yTrue, yPred.dtype());
        Tensor epsilon = Tensor.scalar(EPSILON, yPred.dtype());
        Tensor likely = ops.multiply(truth, ops.log(ops.add(yPred, epsilon)));
        return ops.mean(ops.subtract(yPred, likely), -1);
    }

    /**
     * The negative log likelihood of label sequences, one for each of the batch.
     *
     * @param yTrue {@code (batch, labels)}, 0 where there is none
     * @param yPred logits, {@code (batch, time, classes)}
     */
    public static Tensor ctc(Tensor yTrue, Tensor yPred, Ops ops) {
        if (yTrue.shape().rank() != 2 || yPred.shape().rank() != 3) {
            throw new ShapeException(
                    "ctc: expected labels (batch, length) and logits (batch, time, classes), found "
                            + yTrue.shape()
                            + " and "
                            + yPred.shape());
        }
        Tensor labels = ops.cast(yTrue, DType.INT32);
        Tensor labelLength = ops.cast(ops.sum(ops.notEqual(labels, 0), -1), DType.INT32);
        Tensor inputLength = ops.full(yPred.shape().slice(0, 1), yPred.shape().dim(1), DType.INT32);
        return ops.ctcLoss(labels, yPred, labelLength, inputLength, 0);
    }

    /** {@code (1 - p^q) / q} for the probability p of the class that {@code yTrue} names. */
    public static Tensor categoricalGeneralizedCrossEntropy(
            Tensor yTrue, Tensor yPred, double q, Ops ops) {
        Tensor classes = ops.cast(yTrue, DType.INT32);
        Tensor chosen = ops.oneHot(classes, yPred.shape().last(), -1, yPred.dtype());
        Tensor p = ops.sum(ops.multiply(yPred, chosen), -1);
        return ops.divide(ops.subtract(1, ops.power(p, q)), q);
    }
}
