package org.keratin.tensor.internal.compose;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;
import org.keratin.tensor.ShapeOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.Windows;

/**
 * What convolutions and poolings have in common: entries for each spatial axis, padding, channels
 * put last.
 */
final class SpatialAxes {

    private SpatialAxes() {}

    /** How many spatial axes {@code x} has. */
    static int count(Tensor x) {
        int axes = x.shape().rank() - 2;
        if (axes < 1) {
            throw new TensorException(
                    "expected a batch, spatial axes and channels, found shape " + x.shape());
        }
        return axes;
    }

    /** An entry for each axis: {@code values} itself, or its only one for all. */
    static int[] each(int[] values, int axes, String what) {
        if (values.length != axes && values.length != 1) {
            throw new TensorException(
                    "expected "
                            + what
                            + " for "
                            + axes
                            + " axes, found "
                            + Arrays.toString(values));
        }
        int[] each =
                values.length == axes
                        ? values.clone()
                        : IntStream.generate(() -> values[0]).limit(axes).toArray();
        if (IntStream.of(each).anyMatch(value -> value < 1)) {
            throw new TensorException(
                    "expected " + what + " of at least 1, found " + Arrays.toString(values));
        }
        return each;
    }

    static Tensor channelsLast(ShapeOps ops, Tensor x, DataFormat format) {
        return format == DataFormat.CHANNELS_LAST ? x : ops.moveaxis(x, 1, -1);
    }

    static Tensor restored(ShapeOps ops, Tensor x, DataFormat format) {
        return format == DataFormat.CHANNELS_LAST ? x : ops.moveaxis(x, -1, 1);
    }

    /** The windows over {@code x}, channels last. */
    static Windows windows(Shape x, int[] size, int[] strides, Padding padding, int[] dilation) {
        int[] before = new int[size.length];
        int[] after = new int[size.length];
        if (padding == Padding.CAUSAL && size.length != 1) {
            throw new TensorException(
                    "expected one spatial axis for causal padding, found shape " + x);
        }
        for (int i = 0; i < size.length; i++) {
            long reach = (size[i] - 1L) * dilation[i] + 1;
            if (reach > Integer.MAX_VALUE) {
                throw new TensorException(
                        "expected windows of less than 2^31 elements, found " + reach);
            }
            if (padding == Padding.CAUSAL) {
                before[i] = (int) reach - 1;
            } else if (padding == Padding.SAME) {
                long count = (x.dim(i + 1) + (long) strides[i] - 1) / strides[i];
                long total = Math.max(0, (count - 1) * strides[i] + reach - x.dim(i + 1));
                before[i] = (int) (total / 2);
                after[i] = (int) (total - total / 2);
            }
        }
        return new Windows(strides, dilation, before, after);
    }
}
