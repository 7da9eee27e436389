package org.keratin.tensor.internal.compose;

import java.util.Arrays;
import org.keratin.tensor.DType;
import org.keratin.tensor.SeriesOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.Windows;

/** Bodies of {@link SeriesOps}. */
public final class Series {

    private Series() {}

    /** The correlations of rows. */
    public static Tensor corrcoef(SeriesOps ops, Tensor x) {
        if (x.shape().rank() > 2) {
            throw new TensorException("expected a vector or a matrix, found shape " + x.shape());
        }
        Tensor floating = x.dtype() == DType.INT64 ? ops.cast(x, DType.FLOAT64) : ops.toFloating(x);
        Tensor rows = ops.reshape(floating, x.shape().rank() < 2 ? 1 : x.shape().dim(0), -1);
        Tensor centred = ops.subtract(rows, ops.mean(rows, -1, true));
        Tensor products = ops.matmul(centred, ops.transpose(centred));
        Tensor lengths = ops.sqrt(ops.sum(ops.square(centred), -1, true));
        Tensor scaled = ops.divide(ops.divide(products, lengths), ops.transpose(lengths));
        Tensor bounded = ops.cast(ops.clip(scaled, -1, 1), floating.dtype());
        return x.shape().rank() < 2 ? ops.reshape(bounded, Shape.scalar()) : bounded;
    }

    /** The sliding product. */
    public static Tensor correlate(SeriesOps ops, Tensor x1, Tensor x2, String mode) {
        if (x1.shape().rank() != 1
                || x2.shape().rank() != 1
                || x1.shape().dim(0) == 0
                || x2.shape().dim(0) == 0) {
            throw new TensorException(
                    "expected two vectors, found shapes " + x1.shape() + " and " + x2.shape());
        }
        DType result = ops.resultType(x1.dtype(), x2.dtype());
        DType dtype = result.isFloating() ? result : DType.FLOAT32;
        int length = x1.shape().dim(0);
        int other = x2.shape().dim(0);
        int[] one = {1};
        int[] around = {other - 1};
        Tensor signal = ops.reshape(ops.cast(x1, dtype), 1, length, 1);
        Tensor kernel = ops.reshape(ops.cast(x2, dtype), other, 1, 1);
        Tensor full =
                ops.ravel(ops.convolve(signal, kernel, new Windows(one, one, around, around), 1));
        int all = length + other - 1;
        int wanted =
                switch (mode) {
                    case "full" -> all;
                    case "same" -> length;
                    case "valid" -> Math.abs(length - other) + 1;
                    default ->
                            throw new TensorException(
                                    "expected a mode, valid, same or full, found \"" + mode + "\"");
                };
        int start = (all - wanted) / 2;
        return ops.squeeze(ops.sliceAxis(full, 0, start, start + wanted));
    }

    /** The sum of trapezoids, one wide each unless there are places. */
    public static Tensor trapezoids(SeriesOps ops, Tensor y, Tensor x, int axis) {
        Tensor floating = ops.toFloating(y);
        Tensor heights =
                ops.divide(
                        ops.add(
                                ops.sliceAxis(floating, axis, 1, null, 1),
                                ops.sliceAxis(floating, axis, null, -1, 1)),
                        2);
        if (x == null) {
            return ops.sum(heights, axis);
        }
        boolean along = x.shape().rank() == 1 && y.shape().rank() > 1;
        int[] lane = new int[y.shape().rank()];
        Arrays.fill(lane, 1);
        if (along) {
            lane[y.shape().axis(axis)] = -1;
        }
        Tensor places = along ? ops.reshape(x, lane) : x;
        return ops.sum(ops.multiply(heights, ops.diff(places, 1, axis)), axis);
    }

    /** The powers of a vector. */
    public static Tensor vander(SeriesOps ops, Tensor x, int n, boolean increasing) {
        if (x.shape().rank() != 1 || n < 0) {
            throw new TensorException(
                    "expected a vector and at least 0 powers of it, found shape "
                            + x.shape()
                            + " and "
                            + n);
        }
        DType result = ops.resultType(x.dtype());
        DType dtype = result == DType.BOOL ? DType.INT32 : result;
        Tensor rising = ops.range(0, 1, n, dtype);
        Tensor powers = increasing ? rising : ops.flip(rising);
        return ops.cast(ops.power(ops.expandDims(ops.cast(x, dtype), 1), powers), result);
    }

    /** The distances of rows. */
    public static Tensor cdist(SeriesOps ops, Tensor x, Tensor y) {
        if (x.shape().rank() < 2 || y.shape().rank() < 2 || x.shape().last() != y.shape().last()) {
            throw new TensorException(
                    "expected matrices with rows of one length, found shapes "
                            + x.shape()
                            + " and "
                            + y.shape());
        }
        Tensor apart = ops.subtract(ops.expandDims(x, -2), ops.expandDims(y, -3));
        return ops.sqrt(ops.sum(ops.square(apart), -1));
    }
}
