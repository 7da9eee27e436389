package org.keratin.tensor.internal.kernel;

import java.util.Arrays;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.kernel.ConvolutionKernel.Geometry;

/** Convolutions of each channel on its own, in float32: no matrix product is worth it. */
final class DepthwiseKernel {

    private static final int GRAIN = 1 << 15;

    private DepthwiseKernel() {}

    static void run(DenseTensor x, DenseTensor kernel, Taps taps, Geometry geometry, float[] to) {
        float[] from = (float[]) x.array();
        float[] weights = (float[]) kernel.array();
        int rows = x.shape().dim(0) * geometry.windows();
        int grain = Math.max(1, GRAIN / (taps.count() * geometry.out()));
        Parallel.over(
                rows,
                grain,
                (start, end) -> {
                    int[] places = taps.places();
                    float[] sums = new float[geometry.out()];
                    for (int row = start; row < end; row++) {
                        taps.at(row % geometry.windows(), places);
                        int image =
                                x.offset()
                                        + row
                                                / geometry.windows()
                                                * geometry.pixels()
                                                * geometry.in();
                        Arrays.fill(sums, 0);
                        for (int i = 0; i < places.length; i++) {
                            if (places[i] >= 0) {
                                int weight = kernel.offset() + i * geometry.out();
                                add(
                                        from,
                                        image + places[i] * geometry.in(),
                                        weights,
                                        weight,
                                        sums,
                                        geometry);
                            }
                        }
                        System.arraycopy(sums, 0, to, row * geometry.out(), sums.length);
                    }
                });
    }

    private static void add(
            float[] from, int at, float[] weights, int weight, float[] sums, Geometry geometry) {
        int multiplier = geometry.out() / geometry.in();
        if (multiplier == 1) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += from[at + i] * weights[weight + i];
            }
        } else {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += from[at + i / multiplier] * weights[weight + i];
            }
        }
    }
}
