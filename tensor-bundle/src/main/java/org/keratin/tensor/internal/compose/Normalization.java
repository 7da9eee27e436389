package org.keratin.tensor.internal.compose;

import java.util.Arrays;
import org.keratin.tensor.DType;
import org.keratin.tensor.Moments;
import org.keratin.tensor.NormalizationOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Axes;

/** Bodies of {@link NormalizationOps}. Statistics are in float32 at least. */
public final class Normalization {

    private static final double LARGEST_HALF = 65504;

    private Normalization() {}

    /** Means and variances. */
    public static Moments moments(NormalizationOps ops, Tensor x, int[] axes, boolean keepDims) {
        Tensor wide = widened(ops, x);
        Tensor mean = ops.mean(wide, axes, true);
        Tensor variance = ops.mean(ops.square(ops.subtract(wide, mean)), axes, keepDims);
        Tensor shaped = keepDims ? mean : ops.reshape(mean, variance.shape());
        return new Moments(narrowed(ops, shaped, x.dtype()), narrowed(ops, variance, x.dtype()));
    }

    private static Tensor widened(NormalizationOps ops, Tensor x) {
        return x.dtype() == DType.FLOAT64 ? x : ops.cast(x, DType.FLOAT32);
    }

    private static Tensor narrowed(NormalizationOps ops, Tensor x, DType dtype) {
        if (!dtype.isFloating()) {
            return x;
        }
        return ops.cast(
                dtype == DType.FLOAT16 ? ops.clip(x, -LARGEST_HALF, LARGEST_HALF) : x, dtype);
    }

    /** Scaled by given statistics along one axis. */
    public static Tensor batch(
            NormalizationOps ops,
            Tensor x,
            Tensor mean,
            Tensor variance,
            int axis,
            Tensor offset,
            Tensor scale,
            double epsilon) {
        int[] dims = new int[x.shape().rank()];
        Arrays.fill(dims, 1);
        dims[x.shape().axis(axis)] = Shape.UNKNOWN;
        Tensor factor = factor(ops, variance, scale, epsilon);
        Tensor scaled =
                ops.multiply(ops.subtract(x, ops.reshape(mean, dims)), ops.reshape(factor, dims));
        return offset == null ? scaled : ops.add(scaled, ops.reshape(offset, dims));
    }

    /** {@code scale / sqrt(variance + epsilon)}; {@code scale} may be {@code null}. */
    public static Tensor factor(
            NormalizationOps ops, Tensor variance, Tensor scale, double epsilon) {
        Tensor inverse = ops.rsqrt(ops.add(variance, epsilon));
        return scale == null ? inverse : ops.multiply(inverse, scale);
    }

    /** Scaled by the statistics along some axes. */
    public static Tensor layer(
            NormalizationOps ops, Tensor x, Tensor gamma, Tensor beta, int[] axes, double epsilon) {
        Tensor wide = widened(ops, x);
        Tensor centred = ops.subtract(wide, ops.mean(wide, axes, true));
        Tensor variance = ops.mean(ops.square(centred), axes, true);
        Tensor scaled = ops.multiply(centred, ops.rsqrt(ops.add(variance, epsilon)));
        return ops.cast(stretched(ops, scaled, gamma, beta, axes), x.dtype());
    }

    /** Scaled by the mean square along some axes. */
    public static Tensor rms(
            NormalizationOps ops, Tensor x, Tensor scale, int[] axes, double epsilon) {
        Tensor wide = widened(ops, x);
        Tensor power = ops.mean(ops.square(wide), axes, true);
        Tensor scaled = ops.multiply(wide, ops.rsqrt(ops.add(power, epsilon)));
        return ops.cast(stretched(ops, scaled, scale, null, axes), x.dtype());
    }

    private static Tensor stretched(
            NormalizationOps ops, Tensor x, Tensor gamma, Tensor beta, int[] axes) {
        Tensor stretched = gamma == null ? x : ops.multiply(x, along(ops, x, gamma, axes));
        return beta == null ? stretched : ops.add(stretched, along(ops, x, beta, axes));
    }

    /** {@code weights} of the shape of some axes, so that they broadcast with {@code x}. */
    private static Tensor along(NormalizationOps ops, Tensor x, Tensor weights, int[] axes) {
        Tensor cast = ops.cast(weights, x.dtype());
        if (weights.shape().rank() == x.shape().rank()) {
            return cast;
        }
        int[] dims = new int[x.shape().rank()];
        Arrays.fill(dims, 1);
        long elements = 1;
        for (int axis : Axes.of(x, axes)) {
            dims[axis] = x.shape().dim(axis);
            elements *= dims[axis];
        }
        if (elements != weights.shape().elements()) {
            throw new TensorException(
                    "expected weights for axes "
                            + Arrays.toString(axes)
                            + " of shape "
                            + x.shape()
                            + ", found shape "
                            + weights.shape());
        }
        return ops.reshape(cast, dims);
    }

    /** Divided by a vector norm. */
    public static Tensor normalize(
            NormalizationOps ops, Tensor x, int[] axes, double order, double epsilon) {
        if (order < 1) {
            throw new TensorException("expected an order of at least 1, found " + order);
        }
        Tensor vector = x.shape().rank() == 0 ? ops.expandDims(x, 0) : x;
        Tensor floating = ops.toFloating(vector);
        if (order == 2) {
            Tensor squares = ops.sum(ops.square(floating), axes, true);
            Tensor least = Tensor.scalar(epsilon * epsilon, squares.dtype());
            return ops.multiply(
                    floating, ops.rsqrt(ops.where(ops.less(squares, least), least, squares)));
        }
        Tensor norm = Statistics.vectorNorm(ops, floating, order, axes, true);
        Tensor least = Tensor.scalar(epsilon, norm.dtype());
        return ops.divide(floating, ops.where(ops.less(norm, least), least, norm));
    }
}
