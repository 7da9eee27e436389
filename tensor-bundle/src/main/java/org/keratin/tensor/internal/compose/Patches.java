package org.keratin.tensor.internal.compose;

import java.util.Arrays;
import org.keratin.tensor.DType;
import org.keratin.tensor.PatchOps;
import org.keratin.tensor.ScatterMode;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Axes;

/**
 * Bodies of {@link PatchOps#unfold} and {@link PatchOps#fold}: one says where in the padded image
 * each element of each window lies, the other adds up what lies there.
 */
public final class Patches {

    /** Where windows lie on one axis: how many, how long, how far apart. */
    private record Lane(int length, int count, int size, int dilation, int padding, int stride) {

        static Lane of(int inside, int size, int dilation, int padding, int stride) {
            if (size < 1 || dilation < 1 || padding < 0 || stride < 1) {
                throw new TensorException(
                        "expected a window, dilation and stride of at least 1 and padding of at least 0, found %d, %d, %d and %d"
                                .formatted(size, dilation, stride, padding));
            }
            long length = inside + 2L * padding;
            long reach = (size - 1L) * dilation + 1;
            long count = length < reach ? 0 : (length - reach) / stride + 1;
            return new Lane(
                    Axes.length(length), Axes.length(count), size, dilation, padding, stride);
        }

        /** The position of each element of each window, {@code (size, count)}. */
        Tensor places(PatchOps ops) {
            return ops.add(
                    ops.expandDims(ops.range(0, dilation, size, DType.INT64), 1),
                    ops.expandDims(ops.range(0, stride, count, DType.INT64), 0));
        }
    }

    private Patches() {}

    /** Windows as columns. */
    public static Tensor unfold(
            PatchOps ops, Tensor x, int[] kernel, int[] dilation, int[] padding, int[] stride) {
        rank(x, 4);
        int[] sizes = pair(kernel);
        Shape shape = x.shape();
        Lane high = lane(shape.dim(2), 0, sizes, dilation, padding, stride);
        Lane wide = lane(shape.dim(3), 1, sizes, dilation, padding, stride);
        Tensor padded =
                ops.pad(
                        x,
                        new int[][] {
                            {0, 0},
                            {0, 0},
                            {high.padding(), high.padding()},
                            {wide.padding(), wide.padding()}
                        });
        Tensor pixels = ops.reshape(padded, shape.slice(0, 2).concat(Shape.of(area(high, wide))));
        Tensor windows = ops.gather(pixels, places(ops, high, wide), 2);
        return ops.reshape(
                windows,
                shape.dim(0),
                Axes.length((long) shape.dim(1) * sizes[0] * sizes[1]),
                Axes.length((long) high.count() * wide.count()));
    }

    /** Columns added up to images. */
    public static Tensor fold(
            PatchOps ops,
            Tensor x,
            int[] output,
            int[] kernel,
            int[] dilation,
            int[] padding,
            int[] stride) {
        rank(x, 3);
        int[] sizes = pair(kernel);
        int[] outside = pair(output);
        Lane high = lane(outside[0], 0, sizes, dilation, padding, stride);
        Lane wide = lane(outside[1], 1, sizes, dilation, padding, stride);
        long window = (long) sizes[0] * sizes[1];
        long windows = (long) high.count() * wide.count();
        Shape shape = x.shape();
        if (shape.dim(1) % window != 0 || shape.dim(2) != windows) {
            throw new TensorException(
                    "expected a shape (batch, a multiple of %d, %d), found %s"
                            .formatted(window, windows, shape));
        }
        int batch = shape.dim(0);
        int channels = (int) (shape.dim(1) / window);
        Tensor updates =
                ops.transpose(
                        ops.reshape(x, batch, channels, (int) window, shape.dim(2)), 2, 3, 0, 1);
        int area = area(high, wide);
        Tensor pixels =
                ops.scatterUpdate(
                        ops.zeros(Shape.of(area, batch, channels), x.dtype()),
                        ops.reshape(places(ops, high, wide), -1, 1),
                        ops.reshape(updates, -1, batch, channels),
                        ScatterMode.ADD);
        Tensor images =
                ops.reshape(
                        ops.transpose(pixels, 1, 2, 0),
                        batch,
                        channels,
                        high.length(),
                        wide.length());
        return ops.slice(
                images,
                new int[] {0, 0, high.padding(), wide.padding()},
                Shape.of(batch, channels, outside[0], outside[1]));
    }

    private static Lane lane(
            int inside, int i, int[] sizes, int[] dilation, int[] padding, int[] stride) {
        return Lane.of(inside, sizes[i], pair(dilation)[i], pair(padding)[i], pair(stride)[i]);
    }

    /** Flat positions in the padded image, {@code (height * width, rows * columns)} of windows. */
    private static Tensor places(PatchOps ops, Lane high, Lane wide) {
        Tensor rows = ops.multiply(high.places(ops), wide.length());
        Tensor grid =
                ops.add(
                        ops.expandDims(rows, new int[] {1, 3}),
                        ops.expandDims(wide.places(ops), new int[] {0, 2}));
        return ops.reshape(
                grid,
                Axes.length((long) high.size() * wide.size()),
                Axes.length((long) high.count() * wide.count()));
    }

    private static int area(Lane high, Lane wide) {
        return Axes.length((long) high.length() * wide.length());
    }

    private static void rank(Tensor x, int rank) {
        if (x.shape().rank() != rank) {
            throw new TensorException(
                    "expected a tensor of rank " + rank + ", found shape " + x.shape());
        }
    }

    private static int[] pair(int[] values) {
        if (values.length != 1 && values.length != 2) {
            throw new TensorException(
                    "expected one or two whole numbers, found " + Arrays.toString(values));
        }
        return new int[] {values[0], values[values.length - 1]};
    }
}
