package org.keratin.tensor.internal.compose;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.keratin.tensor.ConvolutionOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.Windows;

/** Bodies of {@link ConvolutionOps}, the convolutions. */
public final class Convolutions {

    private Convolutions() {}

    /** A convolution, in groups where the kernel has fewer channels. */
    public static Tensor conv(
            ConvolutionOps ops,
            Tensor x,
            Tensor kernel,
            int[] strides,
            Padding padding,
            DataFormat format,
            int[] dilation) {
        int axes = SpatialAxes.count(x);
        checkKernel(x, kernel);
        Tensor last = SpatialAxes.channelsLast(ops, x, format);
        int in = last.shape().last();
        int kernelIn = kernel.shape().dim(-2);
        if (kernelIn == 0 || in % kernelIn != 0) {
            throw new TensorException(
                    "expected a kernel for "
                            + in
                            + " channels or a part of them, found shape "
                            + kernel.shape());
        }
        DType dtype = ops.promotedType(x.dtype(), kernel.dtype());
        int[] size = kernel.shape().slice(0, axes).dims();
        Windows windows =
                SpatialAxes.windows(
                        last.shape(),
                        size,
                        SpatialAxes.each(strides, axes, "strides"),
                        padding,
                        SpatialAxes.each(dilation, axes, "a dilation"));
        Tensor result =
                ops.convolve(
                        ops.cast(last, dtype), ops.cast(kernel, dtype), windows, in / kernelIn);
        return SpatialAxes.restored(ops, result, format);
    }

    private static void checkKernel(Tensor x, Tensor kernel) {
        if (kernel.shape().rank() != x.shape().rank()) {
            throw new TensorException(
                    "expected a kernel of rank "
                            + x.shape().rank()
                            + ", found shape "
                            + kernel.shape());
        }
    }

    /** A convolution of each channel on its own. */
    public static Tensor depthwise(
            ConvolutionOps ops,
            Tensor x,
            Tensor kernel,
            int[] strides,
            Padding padding,
            DataFormat format,
            int[] dilation) {
        checkKernel(x, kernel);
        int in = x.shape().dim(format.channelAxis());
        if (kernel.shape().dim(-2) != in) {
            throw new TensorException(
                    "expected a kernel for " + in + " channels, found shape " + kernel.shape());
        }
        Shape spatial = kernel.shape().slice(0, kernel.shape().rank() - 2);
        Tensor single =
                ops.reshape(kernel, spatial.concat(Shape.of(1, in * kernel.shape().last())));
        return conv(ops, x, single, strides, padding, format, dilation);
    }

    /** The transpose of a convolution. */
    public static Tensor transpose(
            ConvolutionOps ops,
            Tensor x,
            Tensor kernel,
            int[] strides,
            Padding padding,
            int[] outputPadding,
            DataFormat format,
            int[] dilation) {
        int axes = SpatialAxes.count(x);
        checkKernel(x, kernel);
        if (padding == Padding.CAUSAL) {
            throw new TensorException(
                    "expected padding valid or same for a transposed convolution, found causal");
        }
        Tensor last = SpatialAxes.channelsLast(ops, x, format);
        if (kernel.shape().last() != last.shape().last()) {
            throw new TensorException(
                    "expected a kernel for "
                            + last.shape().last()
                            + " channels, found shape "
                            + kernel.shape());
        }
        int[] steps = SpatialAxes.each(strides, axes, "strides");
        int[] apart = SpatialAxes.each(dilation, axes, "a dilation");
        int[] added = outputPadding(outputPadding, axes);
        int[] before = new int[axes];
        int[] after = new int[axes];
        int[] output = new int[axes];
        for (int i = 0; i < axes; i++) {
            Integer extra = added == null ? null : (Integer) added[i];
            int reach = (kernel.shape().dim(i) - 1) * apart[i] + 1;
            int[] pads = pads(reach, steps[i], padding, extra);
            long natural = (last.shape().dim(i + 1) - 1L) * steps[i] + reach;
            before[i] = reach - 1 - pads[0];
            after[i] = Math.max(0, reach - 1 - pads[1]);
            output[i] =
                    (int)
                            Math.max(
                                    0,
                                    Math.min(
                                            Integer.MAX_VALUE,
                                            natural - before[i] - (reach - 1 - pads[1])));
        }
        DType dtype = ops.promotedType(x.dtype(), kernel.dtype());
        Windows windows = new Windows(steps, apart, before, after);
        Tensor result =
                ops.convolveTranspose(
                        ops.cast(last, dtype), ops.cast(kernel, dtype), windows, output);
        return SpatialAxes.restored(ops, result, format);
    }

    /** The padding of each axis, or {@code null}. */
    private static int[] outputPadding(int[] given, int axes) {
        if (given == null) {
            return null;
        }
        if (given.length != axes && given.length != 1 || IntStream.of(given).anyMatch(n -> n < 0)) {
            throw new TensorException(
                    "expected an output padding for "
                            + axes
                            + " axes, not negative, found "
                            + Arrays.toString(given));
        }
        return given.length == axes
                ? given
                : IntStream.generate(() -> given[0]).limit(axes).toArray();
    }

    /**
     * How much a transposed convolution that runs as a plain one over spread-out input has around
     * it: without padding, {@code reach - 1} on both sides; for the same length, what makes the
     * output {@code stride} times as long.
     */
    private static int[] pads(int reach, int stride, Padding padding, Integer extra) {
        if (padding == Padding.VALID) {
            int added = extra == null ? Math.max(reach, stride) - reach : extra;
            return new int[] {reach - 1, reach - 1 + added};
        }
        int total = extra == null ? stride + reach - 2 : reach + reach % 2 - 2 + extra;
        int left = Math.min((total + 1) / 2, reach - 1);
        return new int[] {left, total - left};
    }
}
