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

    /** About how many products are worked out at a time. */
    private static final int TILE = 1 << 18;

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
        int tile = Math.max(1, Math.min(rows, TILE / width));
        Parallel.over(
                x.shape().dim(0),
                1,
                (from, end) -> {
                    int[] places = taps.places();
                    for (int first = from * rows; first < end * rows; first += tile) {
                        int count = Math.min(tile, end * rows - first);
                        Object products = Storage.allocate(x.dtype(), Shape.of(count, width));
                        int at = x.offset() + first * in;
                        MatmulKernel.multiply(
                                x.array(),
                                at,
                                weights.array(),
                                weights.offset(),
                                products,
                                0,
                                count,
                                in,
                                width);
                        for (int row = 0; row < count; row++) {
                            taps.at((first + row) % rows, places);
                            int image = (first + row) / rows * pixels;
                            for (int i = 0; i < places.length; i++) {
                                if (places[i] >= 0) {
                                    add(
                                            products,
                                            row * width + i * out,
                                            to,
                                            (image + places[i]) * out,
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
