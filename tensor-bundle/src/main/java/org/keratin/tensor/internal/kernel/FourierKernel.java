package org.keratin.tensor.internal.kernel;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

/** Fourier transforms of the rows of tensors. */
public final class FourierKernel {

    private FourierKernel() {}

    /** The real and imaginary parts of the transforms along the last axis. */
    public static List<Tensor> run(Tensor real, Tensor imaginary, DType dtype, boolean inverse) {
        double[] re = real.toDoubles();
        double[] im = imaginary.toDoubles();
        int length = real.shape().last();
        if (re.length > 0) {
            Fourier fourier = new Fourier(length);
            for (int start = 0; start < re.length; start += length) {
                if (inverse) {
                    // With the parts exchanged it runs backwards.
                    fourier.transform(im, re, start);
                } else {
                    fourier.transform(re, im, start);
                }
            }
        }
        double scale = inverse ? 1.0 / length : 1;
        for (int i = 0; i < re.length && inverse; i++) {
            re[i] *= scale;
            im[i] *= scale;
        }
        return List.of(
                CastKernel.narrow(re, dtype, real.shape()),
                CastKernel.narrow(im, dtype, real.shape()));
    }
}
