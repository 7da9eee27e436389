package org.keratin.tensor.internal.compose;

import org.keratin.tensor.Complex;
import org.keratin.tensor.DType;
import org.keratin.tensor.PadMode;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpectralOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Bodies of {@link SpectralOps} that cut signals into frames. */
public final class Frames {

    private Frames() {}

    /** Frames of a signal. */
    public static Tensor extract(SpectralOps ops, Tensor x, int length, int stride) {
        int rank = x.shape().rank();
        if (length < 1 || stride < 1 || rank == 0 || x.shape().last() < length) {
            throw new TensorException(
                    "expected a signal of at least one frame of "
                            + length
                            + ", 1 or more apart, found shape "
                            + x.shape()
                            + " and stride "
                            + stride);
        }
        int count = (x.shape().last() - length) / stride + 1;
        Tensor starts = ops.reshape(ops.range(0, stride, count, DType.INT32), count, 1);
        return ops.gather(x, ops.add(starts, ops.range(0, 1, length, DType.INT32)), rank - 1);
    }

    /** Frames added up. */
    public static Tensor overlap(SpectralOps ops, Tensor x, int stride) {
        Shape shape = x.shape();
        int rank = shape.rank();
        if (rank < 2 || stride < 1 || stride > shape.last()) {
            throw new TensorException(
                    "expected frames that are at most their length apart, found shape "
                            + shape
                            + " and stride "
                            + stride);
        }
        int frames = shape.dim(-2);
        int length = shape.last();
        int steps = (length - 1) / stride + 1;
        Shape outer = shape.slice(0, rank - 2);
        Tensor filled = Spectra.sized(ops, x, steps * stride);
        Tensor parts =
                ops.swapaxes(
                        ops.reshape(filled, outer.concat(Shape.of(frames, steps, stride))), -3, -2);
        // Rows that are one part shorter than what is put into them move each part to its place.
        int[][] widths = new int[rank + 1][2];
        widths[rank - 1][1] = steps;
        Tensor rows = ops.reshape(ops.pad(parts, widths), outer.concat(Shape.of(Shape.UNKNOWN)));
        int row = (frames + steps - 1) * stride;
        Tensor shifted =
                ops.reshape(
                        ops.sliceAxis(rows, -1, 0, steps * row),
                        outer.concat(Shape.of(steps, row)));
        return ops.sliceAxis(ops.sum(shifted, -2), -1, 0, stride * (frames - 1) + length);
    }

    /** The transforms of frames of a signal. */
    public static Complex transform(
            SpectralOps ops, Tensor x, int stride, int fftLength, Tensor window, boolean center) {
        Tensor signal = ops.toFloating(x);
        if (center && x.shape().rank() > 0) {
            int[][] widths = new int[x.shape().rank()][2];
            widths[widths.length - 1] = new int[] {fftLength / 2, fftLength / 2};
            signal = ops.pad(signal, widths, PadMode.REFLECT);
        }
        Tensor frames = extract(ops, signal, fftLength, stride);
        Tensor weights = ops.cast(centred(ops, window, fftLength), signal.dtype());
        return ops.rfft(ops.multiply(frames, weights), fftLength);
    }

    /** The signal with such transforms. */
    public static Tensor signal(
            SpectralOps ops,
            Complex x,
            int stride,
            int fftLength,
            Integer length,
            Tensor window,
            boolean center) {
        if (x.real().shape().rank() < 2) {
            throw new TensorException(
                    "expected transforms of frames, found shape " + x.real().shape());
        }
        if (stride < 1) {
            throw new TensorException("expected a stride of at least 1, found " + stride);
        }
        Tensor frames = ops.irfft(x, fftLength);
        int count = frames.shape().dim(-2);
        int all = fftLength + stride * (count - 1);
        int start = center ? fftLength / 2 : 0;
        int end = length != null ? start + length : center ? all - fftLength / 2 : all;
        if (window == null) {
            return cut(ops, overlap(ops, frames, stride), start, end);
        }
        Tensor weights = ops.cast(centred(ops, window, fftLength), frames.dtype());
        if (center && fftLength > 1 && window.shape().last() == fftLength) {
            // What the frames that there are weigh in sum, fewer at the ends.
            Tensor squares = ops.broadcastTo(ops.square(weights), Shape.of(count, fftLength));
            Tensor sum = overlap(ops, ops.multiply(frames, weights), stride);
            Tensor signal = ops.divideNoNan(sum, overlap(ops, squares, stride));
            Tensor found = cut(ops, ops.cast(signal, frames.dtype()), start, Math.min(end, all));
            return length == null ? found : Spectra.sized(ops, found, length);
        }
        // What frames without end weigh in sum.
        int steps = (fftLength - 1) / stride + 1;
        Tensor squares = Spectra.sized(ops, ops.square(weights), steps * stride);
        Tensor sums = ops.sum(ops.reshape(squares, steps, stride), 0);
        Tensor periodic = ops.sliceAxis(ops.tile(sums, steps), -1, 0, fftLength);
        Tensor scaled = ops.multiply(frames, ops.divide(weights, periodic));
        return cut(ops, overlap(ops, scaled, stride), start, end);
    }

    private static Tensor cut(SpectralOps ops, Tensor x, int start, int end) {
        int last = Math.min(end, x.shape().last());
        return ops.sliceAxis(x, -1, Math.min(start, last), last);
    }

    /** A window with zeros around it. */
    private static Tensor centred(SpectralOps ops, Tensor window, int length) {
        if (window.shape().rank() != 1 || window.shape().last() > length) {
            throw new TensorException(
                    "expected a window of at most "
                            + length
                            + " numbers, found shape "
                            + window.shape());
        }
        int around = length - window.shape().last();
        return ops.pad(window, new int[][] {{around / 2, around - around / 2}});
    }
}
