package org.keratin.keras.internal.losses;

import static org.keratin.keras.internal.losses.RegressionLosses.EPSILON;

import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** How little two masks overlap: losses of segmentation. */
public final class OverlapLosses {

    private OverlapLosses() {}

    /**
     * One less twice the overlap over the sum of both.
     *
     * @param axes the axes to sum along, {@code null} for all
     */
    public static Tensor dice(Tensor yTrue, Tensor yPred, int[] axes, Ops ops) {
        Tensor truth = ops.cast(yTrue, yPred.dtype());
        Tensor overlap = ops.sum(ops.multiply(truth, yPred), axes, false);
        Tensor both = ops.add(ops.sum(truth, axes, false), ops.sum(yPred, axes, false));
        Tensor share = ops.divide(ops.multiply(2.0, overlap), ops.add(both, EPSILON));
        return ops.subtract(1, share);
    }

    /**
     * One less the overlap over itself and what is wrong on either side.
     *
     * @param alpha the weight of what is predicted but not true
     * @param beta the weight of what is true but not predicted
     * @param axes the axes to sum along, {@code null} for all
     */
    public static Tensor tversky(
            Tensor yTrue, Tensor yPred, double alpha, double beta, int[] axes, Ops ops) {
        Tensor truth = ops.cast(yTrue, yPred.dtype());
        Tensor overlap = ops.sum(ops.multiply(yPred, truth), axes, false);
        Tensor tooMuch = ops.sum(ops.multiply(ops.subtract(1, truth), yPred), axes, false);
        Tensor tooLittle = ops.sum(ops.multiply(truth, ops.subtract(1, yPred)), axes, false);
        Tensor wrong = ops.add(ops.multiply(tooMuch, alpha), ops.multiply(tooLittle, beta));
        return ops.subtract(1, ops.divide(overlap, ops.add(ops.add(overlap, wrong), EPSILON)));
    }
}
