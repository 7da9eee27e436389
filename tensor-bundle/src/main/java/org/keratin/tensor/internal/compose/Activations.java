package org.keratin.tensor.internal.compose;

import org.keratin.tensor.ActivationOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Bodies of {@link ActivationOps}. */
public final class Activations {

    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final double ROOT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);

    private Activations() {}

    /** The rectifier with all its parameters. */
    public static Tensor relu(
            ActivationOps ops, Tensor x, double slope, Double maxValue, double threshold) {
        if (slope != 0 && maxValue == null && threshold == 0) {
            return ops.leakyRelu(x, slope);
        }
        Tensor above =
                threshold == 0
                        ? ops.relu(x)
                        : ops.where(ops.greater(x, threshold), x, ops.zerosLike(x));
        Tensor cut = maxValue == null ? above : ops.clip(above, 0.0, maxValue);
        if (slope == 0) {
            return cut;
        }
        Tensor below = ops.relu(ops.subtract(threshold, x));
        return ops.subtract(cut, ops.multiply(below, slope));
    }

    /** {@code x} times the normal distribution function at it. */
    public static Tensor gelu(ActivationOps ops, Tensor x, boolean approximate) {
        Tensor wide = widened(ops, x);
        Tensor inner;
        if (approximate) {
            Tensor cube = ops.multiply(ops.multiply(ops.square(wide), wide), 0.044715);
            inner = ops.tanh(ops.multiply(ops.add(wide, cube), ROOT_TWO_OVER_PI));
        } else {
            inner = ops.erf(ops.multiply(wide, ROOT_HALF));
        }
        return ops.cast(ops.multiply(ops.multiply(wide, 0.5), ops.add(inner, 1)), x.dtype());
    }

    /** {@code e^x}, divided by the sum along axes. */
    public static Tensor softmax(ActivationOps ops, Tensor x, int[] axes) {
        if (x.shape().elements() == 0) {
            return x;
        }
        Tensor wide = widened(ops, x);
        Tensor powers = ops.exp(ops.subtract(wide, ops.max(wide, axes, true)));
        return ops.cast(ops.divide(powers, ops.sum(powers, axes, true)), x.dtype());
    }

    /** The logarithm of {@link #softmax}. */
    public static Tensor logSoftmax(ActivationOps ops, Tensor x, int[] axes) {
        if (x.shape().elements() == 0) {
            return x;
        }
        Tensor wide = widened(ops, x);
        Tensor shifted = ops.subtract(wide, ops.max(wide, axes, true));
        return ops.cast(
                ops.subtract(shifted, ops.log(ops.sum(ops.exp(shifted), axes, true))), x.dtype());
    }

    /** {@code x} in float32 at least, so that steps in between do not round to 16 bits. */
    private static Tensor widened(ActivationOps ops, Tensor x) {
        return x.dtype() == DType.FLOAT64 ? x : ops.cast(x, DType.FLOAT32);
    }

    /** See {@link ActivationOps#sparsemax}. */
    public static Tensor sparsemax(ActivationOps ops, Tensor x, int axis) {
        int length = x.shape().dim(axis);
        if (length == 0) {
            throw new TensorException(
                    "expected elements along axis " + axis + ", found shape " + x.shape());
        }
        Tensor lanes = ops.moveaxis(x, axis, -1);
        Tensor descending = ops.flip(ops.sort(lanes, -1), -1);
        Tensor sums = ops.cumsum(descending, -1, x.dtype());
        Tensor ranks = ops.arange(1, length + 1, 1, x.dtype());
        Tensor support =
                ops.greater(ops.subtract(descending, ops.divide(ops.subtract(sums, 1), ranks)), 0);
        Tensor count = ops.cast(ops.sum(support, -1, true), x.dtype());
        // Keras adds up the running sums of the support, where the paper takes the last of them.
        Tensor added = ops.sum(ops.where(support, sums, ops.zerosLike(sums)), -1, true);
        Tensor threshold = ops.divide(ops.subtract(added, 1), count);
        return ops.moveaxis(ops.relu(ops.subtract(lanes, threshold)), -1, axis);
    }
}
