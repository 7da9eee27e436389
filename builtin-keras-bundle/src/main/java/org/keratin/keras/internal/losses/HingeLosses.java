package org.keratin.keras.internal.losses;

import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Losses that are 0 for predictions that are right by a margin of 1. */
public final class HingeLosses {

    private HingeLosses() {}

    /** The mean of {@code max(1 - yTrue yPred, 0)}; labels are -1 and 1, or 0 and 1. */
    public static Tensor hinge(Tensor yTrue, Tensor yPred, Ops ops) {
        return ops.mean(margins(yTrue, yPred, ops), -1);
    }

    /** The mean of the squares of {@code max(1 - yTrue yPred, 0)}. */
    public static Tensor squaredHinge(Tensor yTrue, Tensor yPred, Ops ops) {
        return ops.mean(ops.square(margins(yTrue, yPred, ops)), -1);
    }

    /** How much the best wrong class comes short of being worse by 1 than the right one. */
    public static Tensor categoricalHinge(Tensor yTrue, Tensor yPred, Ops ops) {
        Tensor truth = ops.cast(yTrue, yPred.dtype());
        Tensor right = ops.sum(ops.multiply(truth, yPred), -1);
        Tensor wrong = ops.max(ops.multiply(ops.subtract(1.0, truth), yPred), -1);
        return ops.maximum(ops.add(ops.subtract(wrong, right), 1.0), 0.0);
    }

    private static Tensor margins(Tensor yTrue, Tensor yPred, Ops ops) {
        Tensor labels = signs(ops.cast(yTrue, yPred.dtype()), ops);
        return ops.maximum(ops.subtract(1.0, ops.multiply(labels, yPred)), 0.0);
    }

    /** Labels that are all 0 or 1 as -1 or 1; others as they are. */
    private static Tensor signs(Tensor labels, Ops ops) {
        Tensor binary = ops.all(ops.logicalOr(ops.equal(labels, 0), ops.equal(labels, 1)));
        Tensor signs = ops.subtract(ops.multiply(2.0, labels), 1.0);
        return ops.where(ops.cast(binary, DType.BOOL), signs, labels);
    }
}
