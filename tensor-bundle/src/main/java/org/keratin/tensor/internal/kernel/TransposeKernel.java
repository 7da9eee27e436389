package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.Shape;
import org.keratin.tensor.Windows;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;

/**
 * Transposed convolutions: each element of the input by the kernel, added up where the windows of
 * the forward convolution lie.
 */
public final class TransposeKernel {

    private TransposeKernel() {}

    /** The transpose of a convolution, channels last, in float32 or float64. */
    public static DenseTensor run(
            DenseTensor x, DenseTensor kernel, Windows windows, Shape result) {
        Object to = Storage.allocate(x.dtype(), result);
        if (result.elements() == 0 || x.size() == 0 || kernel.size() == 0) {
            return DenseTensor.wrap(x.dtype(), result, to);
        }
        int axes = result.rank() - 2;
        Shape size = kernel.shape().slice(0, axes);
        Shape positions = x.shape().slice(1, axes + 1);
        Taps taps =
                new Taps(result.slice(1, axes + 1).dims(), size.dims(), positions.dims(), windows);
        int in = x.shape().last();
        int out = result.last();
        int width = taps.count() * out;
        DenseTensor weights =
                StridedKernel.permute(
                        kernel.part(0, Shape.of(width, in)), new int[] {1, 0}, Shape.of(in, width));
        int rows = Storage.length(positions);
        int pixels = Storage.length(result.slice(1, axes + 1));
        Parallel.over(
                x.shape().dim(0),
                1,
                (from, end) -> {
                    int[] places = new int[taps.count()];
                    for (int image = from; image < end; image++) {
                        for (int row = 0; row < rows; row++) {
                            Object products = Storage.allocate(x.dtype(), Shape.of(width));
                            int at = x.offset() + (image * rows + row) * in;
                            MatmulKernel.multiply(
                                    x.array(),
                                    at,
                                    weights.array(),
                                    weights.offset(),
                                    products,
                                    0,
                                    1,
                                    in,
                                    width);
                            taps.at(row, places);
                            for (int i = 0; i < places.length; i++) {
                                if (places[i] >= 0) {
                                    add(
                                            products,
                                            i * out,
                                            to,
                                            (image * pixels + places[i]) * out,
                                            out);
                                }
                            }
                        }
                    }
                });
        return DenseTensor.wrap(x.dtype(), result, to);
    }

    private static void add(Object from, int at, Object to, int target, int count) {
        if (to instanceof float[] floats) {
            float[] products = (float[]) from;
            for (int i = 0; i < count; i++) {
                floats[target + i] += products[at + i];
            }
        } else {
            double[] products = (double[]) from;
            double[] doubles = (double[]) to;
            for (int i = 0; i < count; i++) {
                doubles[target + i] += products[at + i];
            }
        }
    }
}
