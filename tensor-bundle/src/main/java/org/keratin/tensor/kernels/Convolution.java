package org.keratin.tensor.kernels;

import org.keratin.tensor.internal.kernel.Finish;
import org.keratin.tensor.internal.kernel.Operand;
import org.keratin.tensor.internal.kernel.Parallel;
import org.keratin.tensor.internal.kernel.Product;
import org.keratin.tensor.internal.kernel.Scratch;
import org.keratin.tensor.internal.kernel.WindowProduct;

/**
 * Convolutions of images of one shape, all channels with all filters, with weights that were packed
 * once. Immutable, for any number of threads.
 *
 * <p>A convolution is a product whose left rows are windows; or, with few filters, {@link
 * PlanarConvolution}.
 */
public final class Convolution {

    /** Elements of a segment that are worth a block of their own. */
    private static final int LONG = 32;

    /** Windows that are worth a part of their own. */
    private static final int STRIP = 16;

    private final WindowShape shape;
    private final PackedMatrix weights;
    private final PlanarConvolution planar;
    private final PaddedImage image;
    private final int[] windows;
    private final int[] segments;
    private final int length;
    private final int[] taps;

    private Convolution(WindowShape shape, PackedMatrix weights) {
        this.shape = shape;
        this.weights = weights;
        this.planar = PlanarConvolution.of(shape, weights);
        this.image = new PaddedImage(shape);
        this.windows = shape.pointwise() || planar != null ? new int[0] : image.windows();
        boolean rows = shape.dilationX() == 1;
        this.segments = image.segments(rows);
        this.length = (rows ? shape.windowWidth() : 1) * shape.channels();
        boolean pieces = length < LONG && segments.length > 1;
        this.taps = pieces ? WindowProduct.taps(segments, length) : new int[0];
    }

    /** With the kernel {@code (windowHeight, windowWidth, channels, filters)} at {@code at}. */
    public static Convolution of(WindowShape shape, float[] kernel, int at, int filters) {
        int depth = shape.windowHeight() * shape.windowWidth() * shape.channels();
        return new Convolution(shape, PackedMatrix.of(kernel, at, filters, depth, filters));
    }

    /**
     * With a kernel {@code (windowHeight, windowWidth, channels, filters)} that is packed as a
     * matrix with a column for each filter.
     */
    public static Convolution of(WindowShape shape, PackedMatrix kernel) {
        return new Convolution(shape, kernel);
    }

    /** How its windows lie. */
    public WindowShape shape() {
        return shape;
    }

    /**
     * Convolves {@code batch} images.
     *
     * @param to the result, {@code (batch, outHeight, outWidth, filters)}, whose places begin
     *     {@code stepTo} elements apart, at {@code atTo}
     */
    public void run(
            float[] x, int at, int batch, float[] to, int atTo, int stepTo, Epilogue epilogue) {
        Finish finish = Finish.of(epilogue);
        if (planar == null && shape.pointwise()) {
            int rows = batch * shape.places();
            Operand places = Operand.matrix(x, at, shape.channels(), shape.channels());
            product(places, to, atTo, stepTo, finish).run(rows);
        } else {
            long work = (long) shape.windows() * weights.rows() * weights.columns();
            boolean whole = batch >= 2 * Parallel.threads() || Parallel.grain(work) > 1;
            Parallel.over(
                    batch,
                    whole ? Parallel.grain(work) : batch,
                    (from, end) -> {
                        for (int i = from; i < end; i++) {
                            int image = at + i * shape.places() * shape.channels();
                            int o = atTo + i * shape.windows() * stepTo;
                            image(x, image, to, o, stepTo, finish, !whole);
                        }
                    });
        }
        epilogue.finish(to, atTo, stepTo, batch * shape.windows(), weights.columns());
    }

    /** How many channels it makes. */
    int filters() {
        return weights.columns();
    }

    /** Whether it is a product of the places of an image, each by itself. */
    boolean isOfPlaces() {
        return planar == null && shape.pointwise();
    }

    /** Convolves some places that follow each other, on this thread; see {@link #isOfPlaces}. */
    void places(float[] x, int at, int places, float[] to, int atTo, int stepTo, Finish finish) {
        Operand rows = Operand.matrix(x, at, shape.channels(), shape.channels());
        product(rows, to, atTo, stepTo, finish).run(0, places, 0, weights.columns());
    }

    private void image(
            float[] x, int at, float[] to, int o, int stepTo, Finish finish, boolean parallel) {
        if (planar != null) {
            planar.run(x, at, to, o, stepTo, finish, parallel);
            return;
        }
        float[] padded = shape.padded() ? Scratch.take(image.length()) : null;
        if (padded != null) {
            image.copy(x, at, padded);
        }
        float[] from = padded != null ? padded : x;
        int start = padded != null ? 0 : at;
        if (taps.length > 0) {
            WindowProduct product =
                    new WindowProduct(
                            from,
                            start,
                            windows,
                            taps,
                            weights.panels(),
                            to,
                            o,
                            stepTo,
                            weights.columns(),
                            finish);
            int strips = (windows.length + STRIP - 1) / STRIP;
            Parallel.over(
                    strips,
                    parallel ? Parallel.grain((long) STRIP * weights.bytes() / 4) : strips,
                    (first, end) ->
                            product.run(first * STRIP, Math.min(windows.length, end * STRIP)));
        } else {
            Operand rows = Operand.windows(from, start, windows, segments, length);
            Product product = product(rows, to, o, stepTo, finish);
            if (parallel) {
                product.run(windows.length);
            } else {
                product.run(0, windows.length, 0, weights.columns());
            }
        }
        if (padded != null) {
            Scratch.give(padded);
        }
    }

    private Product product(Operand rows, float[] to, int o, int stepTo, Finish finish) {
        return new Product(rows, weights.panels(), to, o, stepTo, weights.columns(), finish);
    }
}
