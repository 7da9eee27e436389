package org.keratin.tensor.kernels;

import java.util.Arrays;
import org.keratin.tensor.internal.kernel.FilterPairs;
import org.keratin.tensor.internal.kernel.Finish;
import org.keratin.tensor.internal.kernel.Interleave;
import org.keratin.tensor.internal.kernel.Parallel;
import org.keratin.tensor.internal.kernel.PlaneSums;
import org.keratin.tensor.internal.kernel.Scratch;
import org.keratin.tensor.internal.kernel.Vectors;

/**
 * Convolutions with few filters, which would leave vectors of filters half empty: vectors of places
 * instead, that follow each other in the rows of an image. Immutable, for any number of threads.
 */
final class PlanarConvolution {

    /** So many sums stay in the caches until they are brought together. */
    private static final int STRIP = 1 << 13;

    private final WindowShape shape;
    private final ImagePlanes image;
    private final int filters;
    private final int[] taps;
    private final float[] weights;
    private final int rows;

    PlanarConvolution(WindowShape shape, PackedMatrix kernel) {
        this.shape = shape;
        this.image = new ImagePlanes(shape);
        this.filters = kernel.columns();
        this.taps = image.taps();
        this.weights = FilterPairs.pack(kernel.unpacked(), taps.length, filters);
        int most = Math.max(1, STRIP / (image.pitch() * filters));
        int strips = (shape.outHeight() + most - 1) / most;
        this.rows = (shape.outHeight() + strips - 1) / strips;
    }

    /** That for a kernel, or null where vectors of filters are as good. */
    static PlanarConvolution of(WindowShape shape, PackedMatrix kernel) {
        return pays(shape, kernel) ? new PlanarConvolution(shape, kernel) : null;
    }

    /**
     * Counts vectors: places that are no windows are computed for nothing, and planes are made of
     * an image and an image of planes, number by number.
     */
    private static boolean pays(WindowShape shape, PackedMatrix kernel) {
        int filters = kernel.columns();
        long taps = kernel.rows();
        if (filters > Vectors.LANES
                || taps > PlaneSums.LONGEST
                || taps == 0
                || shape.strideX() * shape.strideY() != 1) {
            return false;
        }
        long places = (long) shape.outHeight() * shape.reachX();
        long vectors = (places + Vectors.LANES - 1) / Vectors.LANES;
        long moved = (long) shape.windows() * filters + (long) shape.places() * shape.channels();
        long planar = taps * vectors * FilterPairs.padded(filters) + moved;
        // Vectors of filters, of which there is one: four sums at a time, which wait for each
        // other.
        long plain = taps * shape.windows() * 3 / 2;
        return planar < plain;
    }

    /** Convolves one image; see {@link Convolution#run}. */
    void run(float[] x, int at, float[] to, int o, int stepTo, Finish finish, boolean parallel) {
        float[] planes = Scratch.take(image.length() + PlaneSums.ROOM);
        image.copy(x, at, planes);
        int strips = (shape.outHeight() + rows - 1) / rows;
        long work = (long) rows * shape.outWidth() * taps.length * filters;
        Parallel.over(
                strips,
                parallel ? Parallel.grain(work) : strips,
                (first, end) -> {
                    for (int strip = first; strip < end; strip++) {
                        int row = strip * rows;
                        int last = Math.min(shape.outHeight(), row + rows);
                        strip(planes, row, last - row, to, o, stepTo, finish);
                    }
                });
        Scratch.give(planes);
    }

    private void strip(
            float[] planes, int row, int count, float[] to, int o, int stepTo, Finish finish) {
        int width = shape.outWidth();
        int window = row * width;
        int end = window + count * width;
        Finish left = finish.begun(to, o, stepTo, window, end, 0, filters);
        boolean plain = !left.add() && left.scale() == null;
        int places = (count - 1) * image.pitch() + width;
        int length = places + PlaneSums.ROOM;
        float[] sums = Scratch.take(length * FilterPairs.padded(filters));
        new PlaneSums(
                        taps,
                        weights,
                        filters,
                        bias(left),
                        plain && left.clamp(),
                        left.low(),
                        left.high())
                .run(planes, row * image.pitch(), places, sums, length);
        for (int r = 0; r < count; r++) {
            int from = r * image.pitch();
            int target = o + (window + r * width) * stepTo;
            if (left.add()) {
                Interleave.add(sums, from, length, filters, to, target, stepTo, width);
            } else {
                Interleave.set(sums, from, length, filters, to, target, stepTo, width);
            }
        }
        Scratch.give(sums);
        if (!plain) {
            left.end(to, o + window * stepTo, stepTo, end - window, filters);
        }
    }

    private float[] bias(Finish finish) {
        int padded = FilterPairs.padded(filters);
        return finish.bias() == null ? new float[padded] : Arrays.copyOf(finish.bias(), padded);
    }
}
