package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.Shape;
import org.keratin.tensor.Windows;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;

/** Convolutions as matrix products: the elements of each window in a row, by the kernel. */
public final class ConvolutionKernel {

    /** About how many elements of windows are laid out at a time. */
    private static final int TILE = 1 << 18;

    private ConvolutionKernel() {}

    /** The convolution of {@code x} with {@code kernel}, channels last, in float32 or float64. */
    public static DenseTensor run(
            DenseTensor x, DenseTensor kernel, Windows windows, int groups, Shape result) {
        Object to = Storage.allocate(x.dtype(), result);
        if (result.elements() == 0 || x.size() == 0 || kernel.size() == 0) {
            return DenseTensor.wrap(x.dtype(), result, to);
        }
        if (to instanceof float[] floats
                && PlaneKernel.convolve(x, kernel, windows, groups, result, floats)) {
            return DenseTensor.wrap(x.dtype(), result, to);
        }
        int axes = result.rank() - 2;
        Shape spatial = x.shape().slice(1, axes + 1);
        Shape positions = result.slice(1, axes + 1);
        Taps taps =
                new Taps(
                        spatial.dims(),
                        kernel.shape().slice(0, axes).dims(),
                        positions.dims(),
                        windows);
        Geometry geometry =
                new Geometry(
                        taps,
                        Storage.length(spatial),
                        Storage.length(positions),
                        x.shape().last(),
                        result.last(),
                        groups);
        int rows = x.shape().dim(0) * geometry.windows;
        if (groups > 1 && groups == geometry.in && to instanceof float[] floats) {
            DepthwiseKernel.run(x, kernel, taps, geometry, floats);
            return DenseTensor.wrap(x.dtype(), result, to);
        }
        int depth = taps.count() * (geometry.in / groups);
        int tile = Math.max(1, Math.min(rows, TILE / depth));
        int tiles = (rows + tile - 1) / tile;
        for (int group = 0; group < groups; group++) {
            Object weights = groups == 1 ? kernel.array() : group(kernel, geometry, depth, group);
            int start = groups == 1 ? kernel.offset() : 0;
            int g = group;
            Parallel.over(
                    tiles,
                    1,
                    (from, end) -> {
                        Object columns = Storage.allocate(x.dtype(), Shape.of(tile, depth));
                        for (int i = from; i < end; i++) {
                            int first = i * tile;
                            int count = Math.min(tile, rows - first);
                            layOut(x, geometry, g, first, count, columns);
                            multiply(columns, weights, start, to, geometry, g, first, count, depth);
                        }
                    });
        }
        return DenseTensor.wrap(x.dtype(), result, to);
    }

    /**
     * What the loops need to know: elements of the input and windows of one image, channels,
     * groups.
     */
    record Geometry(Taps taps, int pixels, int windows, int in, int out, int groups) {}

    private static Object group(DenseTensor kernel, Geometry geometry, int depth, int group) {
        int width = geometry.out / geometry.groups;
        Object weights = Storage.allocate(kernel.dtype(), Shape.of(depth, width));
        for (int i = 0; i < depth; i++) {
            int from = kernel.offset() + i * geometry.out + group * width;
            System.arraycopy(kernel.array(), from, weights, i * width, width);
        }
        return weights;
    }

    private static void layOut(
            DenseTensor x, Geometry geometry, int group, int first, int count, Object columns) {
        int width = geometry.in / geometry.groups;
        int[] taps = geometry.taps.places();
        Object zero = Storage.allocate(x.dtype(), Shape.of(1));
        int at = 0;
        for (int row = first; row < first + count; row++) {
            geometry.taps.at(row % geometry.windows, taps);
            int image =
                    x.offset()
                            + row / geometry.windows * geometry.pixels * geometry.in
                            + group * width;
            for (int i = 0; i < taps.length; ) {
                if (taps[i] < 0) {
                    Storage.fill(columns, at, at + width, zero, 0);
                    at += width;
                    i++;
                    continue;
                }
                int run = 1;
                while (geometry.groups == 1
                        && i + run < taps.length
                        && taps[i + run] == taps[i] + run) {
                    run++;
                }
                System.arraycopy(
                        x.array(), image + taps[i] * geometry.in, columns, at, run * width);
                at += run * width;
                i += run;
            }
        }
    }

    private static void multiply(
            Object columns,
            Object weights,
            int start,
            Object to,
            Geometry geometry,
            int group,
            int first,
            int count,
            int depth) {
        if (geometry.groups == 1) {
            MatmulKernel.multiply(
                    columns,
                    0,
                    weights,
                    start,
                    to,
                    first * geometry.out,
                    count,
                    depth,
                    geometry.out);
            return;
        }
        int width = geometry.out / geometry.groups;
        Object part = to instanceof float[] ? new float[count * width] : new double[count * width];
        MatmulKernel.multiply(columns, 0, weights, start, part, 0, count, depth, width);
        for (int row = 0; row < count; row++) {
            System.arraycopy(
                    part, row * width, to, (first + row) * geometry.out + group * width, width);
        }
    }
}
