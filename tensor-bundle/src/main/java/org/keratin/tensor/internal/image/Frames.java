package org.keratin.tensor.internal.image;

import java.util.stream.IntStream;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.ImageOps;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Axes;

/** Bodies of {@link ImageOps}: parts of images, and images with something around them. */
public final class Frames {

    private Frames() {}

    /** Zeros around images. */
    public static Tensor pad(
            ImageOps ops, Tensor images, int[][] borders, Number fill, DataFormat format) {
        Layout layout = Layout.of(images, format);
        int[][] widths = {{0, 0}, borders[0], borders[1], {0, 0}};
        return layout.restore(ops, ops.pad(layout.apply(ops, images), widths, fill));
    }

    /** The part of images that begins at {@code (top, left)}. */
    public static Tensor crop(
            ImageOps ops,
            Tensor images,
            int top,
            int left,
            int height,
            int width,
            DataFormat format) {
        Layout layout = Layout.of(images, format);
        Tensor batch = layout.apply(ops, images);
        Shape shape = batch.shape();
        if (top < 0 || left < 0 || height < 0 || width < 0) {
            throw new TensorException(
                    "expected a part of images of shape %s, found %d by %d at %d, %d"
                            .formatted(images.shape(), height, width, top, left));
        }
        Shape part = Shape.of(shape.dim(0), height, width, shape.last());
        return layout.restore(ops, ops.slice(batch, new int[] {0, top, left, 0}, part));
    }

    /** Images in another size; their aspect kept by what is cut off or put around, if asked for. */
    public static Tensor resize(
            ImageOps ops,
            Tensor images,
            int[] size,
            Interpolation interpolation,
            boolean antialias,
            boolean crop,
            boolean pad,
            double fill,
            DataFormat format) {
        if (size.length != 2 || size[0] < 1 || size[1] < 1 || crop && pad) {
            throw new TensorException(
                    "expected a height and width of at least 1, and not both to crop and to pad");
        }
        Layout layout = Layout.of(images, format);
        Tensor batch = layout.apply(ops, images);
        int height = batch.shape().dim(1);
        int width = batch.shape().dim(2);
        int high = (int) ((double) ((long) width * size[0]) / size[1]);
        int wide = (int) ((double) ((long) height * size[1]) / size[0]);
        DataFormat last = DataFormat.CHANNELS_LAST;
        if (crop) {
            high = Math.max(1, Math.min(height, high));
            wide = Math.max(1, Math.min(width, wide));
            batch = crop(ops, batch, (height - high) / 2, (width - wide) / 2, high, wide, last);
        } else if (pad) {
            int above = Math.max(0, high - height) / 2;
            int beside = above > 0 ? 0 : Math.max(0, wide - width) / 2;
            int[][] borders = {{above, above}, {beside, beside}};
            batch = pad(ops, batch, borders, fill, last);
        }
        return layout.restore(
                ops,
                Resampling.resize(ops, batch, new int[] {1, 2}, size, interpolation, antialias));
    }

    /** Windows, each as the channels of one pixel. */
    public static Tensor extractPatches(
            ImageOps ops,
            Tensor x,
            int[] size,
            int[] strides,
            int[] dilation,
            Padding padding,
            DataFormat format) {
        int axes = size.length;
        Layout layout = Layout.of(x, format, axes);
        Tensor patches = layout.apply(ops, x);
        int[] steps = each(strides, axes);
        int[] apart = each(dilation, axes);
        // Each spatial axis becomes two: where in the window, and which window.
        for (int i = axes - 1; i >= 0; i--) {
            patches = windows(ops, patches, i + 1, size[i], steps[i], apart[i], padding);
        }
        int[] order = new int[2 * axes + 2];
        order[order.length - 1] = order.length - 1;
        for (int i = 0; i < axes; i++) {
            order[i + 1] = 2 * i + 2;
            order[axes + i + 1] = 2 * i + 1;
        }
        Tensor ordered = ops.transpose(patches, order);
        Shape grid = ordered.shape().slice(0, axes + 1);
        Shape inner = ordered.shape().slice(axes + 1, order.length);
        return layout.restore(
                ops, ops.reshape(ordered, grid.concat(Shape.of(Axes.length(inner.elements())))));
    }

    private static Tensor windows(
            ImageOps ops, Tensor x, int axis, int size, int step, int apart, Padding padding) {
        if (size < 1 || step < 1 || apart < 1) {
            throw new TensorException(
                    "expected patches, strides and a dilation of at least 1, found %d, %d and %d"
                            .formatted(size, step, apart));
        }
        int length = x.shape().dim(axis);
        long reach = (size - 1L) * apart + 1;
        int[][] pads = new int[x.shape().rank()][2];
        if (padding == Padding.SAME) {
            long count = ((long) length + step - 1) / step;
            int total = Axes.length(Math.max(0, (count - 1) * step + reach - length));
            pads[axis] = new int[] {total / 2, total - total / 2};
        }
        Tensor padded = padding == Padding.SAME ? ops.pad(x, pads) : x;
        long room = padded.shape().dim(axis) - reach;
        int count = room < 0 ? 0 : (int) (room / step + 1);
        Tensor places =
                ops.add(
                        ops.expandDims(ops.range(0, apart, size, DType.INT64), 1),
                        ops.expandDims(ops.range(0, step, count, DType.INT64), 0));
        return ops.gather(padded, places, axis);
    }

    /** Images from patches side by side. */
    public static Tensor reconstructPatches(
            ImageOps ops,
            Tensor patches,
            int[] size,
            int[] output,
            Padding padding,
            DataFormat format) {
        int axes = size.length;
        Layout layout = Layout.of(patches, format, axes);
        Tensor batch = layout.apply(ops, patches);
        Shape shape = batch.shape();
        long pixels = 1;
        for (int i = 0; i < axes; i++) {
            pixels = size[i] < 1 || pixels > shape.last() ? 0 : pixels * size[i];
        }
        if (output.length != axes || pixels == 0 || shape.last() % pixels != 0) {
            throw new TensorException(
                    "expected patches of a size that divides their %d channels, and a length for each axis"
                            .formatted(shape.last()));
        }
        int[] dims = new int[2 * axes + 2];
        int[] order = new int[2 * axes + 2];
        int[] whole = new int[axes + 2];
        int[] start = new int[axes + 2];
        int[] part = new int[axes + 2];
        dims[0] = whole[0] = part[0] = shape.dim(0);
        int channels = (int) (shape.last() / pixels);
        dims[2 * axes + 1] = whole[axes + 1] = part[axes + 1] = channels;
        order[2 * axes + 1] = 2 * axes + 1;
        for (int i = 0; i < axes; i++) {
            dims[i + 1] = shape.dim(i + 1);
            dims[axes + i + 1] = size[i];
            order[2 * i + 1] = i + 1;
            order[2 * i + 2] = axes + i + 1;
            whole[i + 1] = Axes.length((long) shape.dim(i + 1) * size[i]);
            part[i + 1] = output[i];
            int rest = whole[i + 1] - output[i];
            if (rest < 0 || rest >= (padding == Padding.SAME ? size[i] : 1)) {
                throw new TensorException(
                        "expected an output size that the patches fill, %d, found %d"
                                .formatted(whole[i + 1], output[i]));
            }
            start[i + 1] = rest / 2;
        }
        Tensor joined = ops.reshape(ops.transpose(ops.reshape(batch, dims), order), whole);
        return layout.restore(ops, ops.slice(joined, start, Shape.of(part)));
    }

    private static int[] each(int[] values, int axes) {
        if (values.length != axes && values.length != 1) {
            throw new TensorException("expected one entry or " + axes + ", found " + values.length);
        }
        return IntStream.range(0, axes).map(i -> values[values.length == 1 ? 0 : i]).toArray();
    }
}
