package org.keratin.tensor.internal.kernel;

import java.util.Arrays;
import org.keratin.tensor.ReduceOp;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Windows;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;

/** Folds of windows, channels last; padding does not take part. */
public final class PoolKernel {

    private static final int GRAIN = 1 << 15;

    private PoolKernel() {}

    /** MAX or SUM of windows of {@code size}, in float32 or float64. */
    public static DenseTensor run(
            ReduceOp op, DenseTensor x, int[] size, Windows windows, Shape result) {
        Object to = Storage.allocate(x.dtype(), result);
        if (op == ReduceOp.MAX
                && to instanceof float[] floats
                && PlaneKernel.pool(x, size, windows, result, floats)) {
            return DenseTensor.wrap(x.dtype(), result, to);
        }
        int axes = result.rank() - 2;
        Shape spatial = x.shape().slice(1, axes + 1);
        Shape positions = result.slice(1, axes + 1);
        Taps taps = new Taps(spatial.dims(), size, positions.dims(), windows);
        int channels = result.last();
        int pixels = Storage.length(spatial);
        int perImage = Storage.length(positions);
        double identity = op == ReduceOp.MAX ? Double.NEGATIVE_INFINITY : 0;
        Parallel.over(
                Storage.length(result.slice(0, axes + 1)),
                Math.max(1, GRAIN / Math.max(1, taps.count() * channels)),
                (start, end) -> {
                    int[] places = taps.places();
                    double[] folded = new double[channels];
                    for (int row = start; row < end; row++) {
                        taps.at(row % perImage, places);
                        int image = x.offset() + row / perImage * pixels * channels;
                        Arrays.fill(folded, identity);
                        for (int place : places) {
                            if (place >= 0) {
                                fold(op, x.array(), image + place * channels, folded);
                            }
                        }
                        write(folded, to, row * channels);
                    }
                });
        return DenseTensor.wrap(x.dtype(), result, to);
    }

    private static void fold(ReduceOp op, Object from, int at, double[] folded) {
        if (from instanceof float[] floats) {
            if (op == ReduceOp.MAX) {
                for (int i = 0; i < folded.length; i++) {
                    folded[i] = Math.max(folded[i], floats[at + i]);
                }
            } else {
                for (int i = 0; i < folded.length; i++) {
                    folded[i] += floats[at + i];
                }
            }
        } else {
            double[] doubles = (double[]) from;
            for (int i = 0; i < folded.length; i++) {
                folded[i] =
                        op == ReduceOp.MAX
                                ? Math.max(folded[i], doubles[at + i])
                                : folded[i] + doubles[at + i];
            }
        }
    }

    private static void write(double[] folded, Object to, int at) {
        if (to instanceof float[] floats) {
            for (int i = 0; i < folded.length; i++) {
                floats[at + i] = (float) folded[i];
            }
        } else {
            System.arraycopy(folded, 0, to, at, folded.length);
        }
    }
}
