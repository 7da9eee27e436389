package org.keratin.tensor.internal.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.ConvolutionOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Padding;
import org.keratin.tensor.ReduceOp;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.Windows;
import org.keratin.tensor.internal.Storage;

/** Bodies of {@link ConvolutionOps}, the poolings. */
public final class Pooling {

    private Pooling() {}

    /** The largest element of each window. */
    public static Tensor max(
            ConvolutionOps ops,
            Tensor x,
            int[] size,
            int[] strides,
            Padding padding,
            DataFormat format) {
        Tensor last = SpatialAxes.channelsLast(ops, x, format);
        int[] each = SpatialAxes.each(size, SpatialAxes.count(x), "a pool size");
        return SpatialAxes.restored(
                ops,
                ops.pool(ReduceOp.MAX, last, each, windows(last, each, strides, padding)),
                format);
    }

    /** The mean of each window. */
    public static Tensor average(
            ConvolutionOps ops,
            Tensor x,
            int[] size,
            int[] strides,
            Padding padding,
            DataFormat format) {
        Tensor last = SpatialAxes.channelsLast(ops, ops.toFloating(x), format);
        int[] each = SpatialAxes.each(size, SpatialAxes.count(x), "a pool size");
        Windows windows = windows(last, each, strides, padding);
        Tensor sums = ops.pool(ReduceOp.SUM, last, each, windows);
        if (padding == Padding.VALID) {
            return SpatialAxes.restored(
                    ops, ops.divide(sums, IntStream.of(each).reduce(1, (a, b) -> a * b)), format);
        }
        Tensor ones = ops.ones(last.shape().with(0, 1).with(-1, 1), last.dtype());
        Tensor counts = ops.pool(ReduceOp.SUM, ones, each, windows);
        return SpatialAxes.restored(ops, ops.divide(sums, counts), format);
    }

    private static Windows windows(Tensor x, int[] size, int[] strides, Padding padding) {
        int[] steps = strides == null ? size : SpatialAxes.each(strides, size.length, "strides");
        int[] dilation = IntStream.generate(() -> 1).limit(size.length).toArray();
        return SpatialAxes.windows(x.shape(), size, steps, padding, dilation);
    }

    /** The largest element or the mean of each of nearly equal parts, an axis at a time. */
    public static Tensor adaptive(
            ConvolutionOps ops, Tensor x, int[] outputSize, DataFormat format, boolean max) {
        int axes = SpatialAxes.count(x);
        int[] each = SpatialAxes.each(outputSize, axes, "an output size");
        Tensor folded = max ? x : ops.toFloating(x);
        int first = format == DataFormat.CHANNELS_LAST ? 1 : 2;
        for (int i = 0; i < axes; i++) {
            folded = adaptive(ops, folded, each[i], first + i, max);
        }
        return folded;
    }

    private static Tensor adaptive(ConvolutionOps ops, Tensor x, int parts, int axis, boolean max) {
        long length = x.shape().dim(axis);
        if (length == 0) {
            throw new TensorException(
                    "expected spatial axes with elements, found shape " + x.shape());
        }
        if (parts > length) {
            return spread(ops, x, parts, axis, max);
        }
        List<Tensor> folded = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int from = (int) (i * length / parts);
            int to = (int) (((i + 1) * length + parts - 1) / parts);
            Tensor part = ops.sliceAxis(x, axis, from, to);
            folded.add(max ? ops.max(part, axis, true) : ops.mean(part, axis, true));
        }
        return ops.concatenate(folded, axis);
    }

    /** Where there are more parts than elements, each is one element, or lies across two. */
    private static Tensor spread(ConvolutionOps ops, Tensor x, int parts, int axis, boolean max) {
        long length = x.shape().dim(axis);
        int[] first = (int[]) Storage.allocate(DType.INT32, Shape.of(parts));
        int[] last = (int[]) Storage.allocate(DType.INT32, Shape.of(parts));
        for (int i = 0; i < parts; i++) {
            first[i] = (int) (i * length / parts);
            last[i] = (int) (((i + 1) * length - 1) / parts);
        }
        Tensor a = ops.gather(x, Tensor.of(first, parts), axis);
        Tensor b = ops.gather(x, Tensor.of(last, parts), axis);
        return max
                ? ops.binary(BinaryOp.MAXIMUM, a, b)
                : ops.add(ops.multiply(a, 0.5), ops.multiply(b, 0.5));
    }
}
