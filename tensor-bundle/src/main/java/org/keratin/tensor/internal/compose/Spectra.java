package org.keratin.tensor.internal.compose;

import java.util.List;
import org.keratin.tensor.Complex;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpectralOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.kernel.FourierKernel;

/** Bodies of {@link SpectralOps} that transform. */
public final class Spectra {

    private Spectra() {}

    /** The transform, or its inverse, along one axis. */
    public static Complex along(SpectralOps ops, Complex x, int axis, boolean inverse) {
        Shape shape = x.real().shape();
        if (!shape.equals(x.imaginary().shape()) || shape.rank() < -axis) {
            throw new TensorException(
                    "expected real and imaginary parts of one shape and rank "
                            + -axis
                            + " or more, found "
                            + shape
                            + " and "
                            + x.imaginary().shape());
        }
        if (axis == -1) {
            return last(ops, x, inverse);
        }
        Complex swapped =
                new Complex(
                        ops.swapaxes(x.real(), axis, -1), ops.swapaxes(x.imaginary(), axis, -1));
        Complex found = last(ops, swapped, inverse);
        return new Complex(
                ops.swapaxes(found.real(), axis, -1), ops.swapaxes(found.imaginary(), axis, -1));
    }

    private static Complex last(SpectralOps ops, Complex x, boolean inverse) {
        DType dtype =
                ops.toFloating(
                                Tensor.scalar(
                                        0,
                                        ops.promotedType(x.real().dtype(), x.imaginary().dtype())))
                        .dtype();
        TensorSpec spec = new TensorSpec(x.real().shape(), dtype);
        List<Tensor> found =
                ops.host(
                        inputs -> FourierKernel.run(inputs.get(0), inputs.get(1), dtype, inverse),
                        List.of(x.real(), x.imaginary()),
                        List.of(spec, spec));
        return new Complex(found.get(0), found.get(1));
    }

    /** The first half of the transform of real numbers. */
    public static Complex ofReal(SpectralOps ops, Tensor x, Integer fftLength) {
        int length = fftLength == null ? length(x) : fftLength;
        Tensor sized = sized(ops, ops.toFloating(x), length);
        Complex all = along(ops, new Complex(sized, ops.zerosLike(sized)), -1, false);
        int half = length / 2 + 1;
        return new Complex(
                ops.sliceAxis(all.real(), -1, 0, half),
                ops.sliceAxis(all.imaginary(), -1, 0, half));
    }

    /** The real numbers whose transform begins with {@code x}. */
    public static Tensor toReal(SpectralOps ops, Complex x, Integer fftLength) {
        int length = fftLength == null ? 2 * (length(x.real()) - 1) : fftLength;
        int half = length / 2 + 1;
        Tensor real = sized(ops, ops.toFloating(x.real()), half);
        Tensor imaginary = sized(ops, ops.toFloating(x.imaginary()), half);
        // The second half mirrors the first, but for the first number and, of an even length, the
        // middle one.
        int mirrored = (length - 1) / 2 + 1;
        Tensor realEnd = ops.flip(ops.sliceAxis(real, -1, 1, mirrored), -1);
        Tensor imaginaryEnd = ops.flip(ops.sliceAxis(imaginary, -1, 1, mirrored), -1);
        Complex all =
                new Complex(
                        ops.concatenate(List.of(real, realEnd), -1),
                        ops.concatenate(List.of(imaginary, ops.negative(imaginaryEnd)), -1));
        return along(ops, all, -1, true).real();
    }

    private static int length(Tensor x) {
        if (x.shape().rank() == 0) {
            throw new TensorException("expected a signal along the last axis, found a scalar");
        }
        return x.shape().last();
    }

    /** {@code x} with its last axis cut or filled with zeros. */
    static Tensor sized(SpectralOps ops, Tensor x, int length) {
        if (length < 1) {
            throw new TensorException("expected a transform of 1 number or more, found " + length);
        }
        int found = length(x);
        if (found >= length) {
            return found == length ? x : ops.sliceAxis(x, -1, 0, length);
        }
        int[][] widths = new int[x.shape().rank()][2];
        widths[widths.length - 1][1] = length - found;
        return ops.pad(x, widths);
    }
}
