package org.keratin.keras.internal.losses;

import org.keratin.core.losses.SameRank;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Losses of predicted numbers, each a mean along the last axis. */
public final class RegressionLosses {

    /** Keeps divisors and logarithms away from zero; {@code keras.config.epsilon()}. */
    static final double EPSILON = 1e-7;

    private RegressionLosses() {}

    /** The mean of squared differences. */
    public static Tensor meanSquaredError(Tensor yTrue, Tensor yPred, Ops ops) {
        SameRank y = sameType(yTrue, yPred, ops);
        return ops.mean(ops.square(ops.subtract(y.first(), y.second())), -1);
    }

    /** The mean of absolute differences. */
    public static Tensor meanAbsoluteError(Tensor yTrue, Tensor yPred, Ops ops) {
        SameRank y = sameType(yTrue, yPred, ops);
        return ops.mean(ops.abs(ops.subtract(y.first(), y.second())), -1);
    }

    /** The mean of absolute differences, in per cent of what is true. */
    public static Tensor meanAbsolutePercentageError(Tensor yTrue, Tensor yPred, Ops ops) {
        SameRank y = sameType(yTrue, yPred, ops);
        Tensor epsilon = Tensor.scalar(EPSILON, yPred.dtype());
        Tensor size = ops.maximum(ops.abs(y.first()), epsilon);
        Tensor share = ops.abs(ops.divide(ops.subtract(y.first(), y.second()), size));
        return ops.multiply(100.0, ops.mean(share, -1));
    }

    /** The mean of squared differences of the logarithms of one more than each. */
    public static Tensor meanSquaredLogarithmicError(Tensor yTrue, Tensor yPred, Ops ops) {
        SameRank y = sameType(yTrue, yPred, ops);
        Tensor predicted = logarithmOfOneMore(y.second(), ops);
        Tensor truth = logarithmOfOneMore(y.first(), ops);
        return ops.mean(ops.square(ops.subtract(predicted, truth)), -1);
    }

    private static Tensor logarithmOfOneMore(Tensor x, Ops ops) {
        Tensor epsilon = Tensor.scalar((float) EPSILON);
        return ops.log(ops.add(ops.maximum(x, epsilon), 1.0));
    }

    /** The mean of half squares up to {@code delta}, and of lines beyond. */
    public static Tensor huber(Tensor yTrue, Tensor yPred, double delta, Ops ops) {
        SameRank y = sameType(yTrue, yPred, ops);
        Tensor error = ops.subtract(y.second(), y.first());
        Tensor size = ops.abs(error);
        Tensor bound = Tensor.scalar(delta, size.dtype());
        Tensor half = Tensor.scalar(0.5, size.dtype());
        Tensor near = ops.multiply(half, ops.square(error));
        Tensor far = ops.subtract(ops.multiply(bound, size), ops.multiply(half, ops.square(bound)));
        return ops.mean(ops.where(ops.lessEqual(size, bound), near, far), -1);
    }

    /** The mean of the logarithms of the hyperbolic cosines of differences. */
    public static Tensor logCosh(Tensor yTrue, Tensor yPred, Ops ops) {
        SameRank y = sameType(yTrue, yPred, ops);
        Tensor x = ops.subtract(y.second(), y.first());
        Tensor bend = ops.softplus(ops.multiply(x, -2.0));
        return ops.mean(ops.subtract(ops.add(x, bend), Math.log(2)), -1);
    }

    /** The cosine of the angle between two vectors along {@code axis}, negative. */
    public static Tensor cosineSimilarity(Tensor yTrue, Tensor yPred, int axis, Ops ops) {
        SameRank y = sameType(yTrue, yPred, ops);
        Tensor product = ops.multiply(unit(y.first(), axis, ops), unit(y.second(), axis, ops));
        return ops.negative(ops.sum(product, axis));
    }

    private static Tensor unit(Tensor x, int axis, Ops ops) {
        return ops.normalize(x, axis, 2, EPSILON);
    }

    /** What is true in the dtype of what is predicted, both of one rank where that can be. */
    static SameRank sameType(Tensor yTrue, Tensor yPred, Ops ops) {
        return SameRank.of(ops.cast(yTrue, yPred.dtype()), yPred, ops);
    }
}
