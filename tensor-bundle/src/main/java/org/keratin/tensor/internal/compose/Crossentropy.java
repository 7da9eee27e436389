package org.keratin.tensor.internal.compose;

import org.keratin.tensor.DType;
import org.keratin.tensor.NnOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Bodies of the crossentropies of {@link NnOps}. */
public final class Crossentropy {

    /** What probabilities are kept away from 0 and 1 by: {@code keras.config.epsilon()}. */
    private static final double EPSILON = 1e-7;

    private Crossentropy() {}

    /** That of two classes, for each element. */
    public static Tensor binary(NnOps ops, Tensor target, Tensor output, boolean fromLogits) {
        sameShape(target, output);
        Tensor floating = ops.toFloating(output);
        Tensor truth = ops.cast(target, ops.promotedType(floating.dtype(), target.dtype()));
        if (fromLogits) {
            return ops.subtract(ops.softplus(floating), ops.multiply(floating, truth));
        }
        Tensor likely = ops.clip(floating, EPSILON, 1 - EPSILON);
        Tensor first = ops.multiply(truth, ops.log(likely));
        Tensor second = ops.multiply(ops.subtract(1, truth), ops.log(ops.subtract(1, likely)));
        return ops.negative(ops.add(first, second));
    }

    /** That of several classes, the truth as probabilities. */
    public static Tensor categorical(
            NnOps ops, Tensor target, Tensor output, boolean fromLogits, int axis) {
        sameShape(target, output);
        Tensor logarithm = logarithm(ops, output, fromLogits, axis);
        return ops.negative(ops.sum(ops.multiply(target, logarithm), axis));
    }

    /** That of several classes, the truth as their numbers. */
    public static Tensor sparseCategorical(
            NnOps ops, Tensor target, Tensor output, boolean fromLogits, int axis) {
        int rank = output.shape().rank();
        if (rank == 0) {
            throw new TensorException("expected an output of rank 1 at least, found a scalar");
        }
        boolean column = target.shape().rank() == rank && target.shape().dim(axis) == 1;
        Tensor classes = ops.cast(column ? target : ops.expandDims(target, axis), DType.INT64);
        if (!classes.shape().equals(output.shape().with(axis, 1))) {
            throw new TensorException(
                    "expected a target of shape "
                            + output.shape().without(axis)
                            + ", found "
                            + target.shape());
        }
        Tensor logarithm = logarithm(ops, output, fromLogits, axis);
        return ops.negative(ops.squeeze(ops.takeAlongAxis(logarithm, classes, axis), axis));
    }

    private static Tensor logarithm(NnOps ops, Tensor output, boolean fromLogits, int axis) {
        Tensor floating = ops.toFloating(output);
        if (fromLogits) {
            return ops.logSoftmax(floating, axis);
        }
        Tensor shares = ops.divide(floating, ops.sum(floating, axis, true));
        return ops.log(ops.clip(shares, EPSILON, 1 - EPSILON));
    }

    private static void sameShape(Tensor target, Tensor output) {
        if (!target.shape().equals(output.shape())) {
            throw new TensorException(
                    "expected a target of the shape of the output, "
                            + output.shape()
                            + ", found "
                            + target.shape());
        }
    }
}
