package org.keratin.tensor.kernels;

import org.keratin.tensor.internal.kernel.Finish;
import org.keratin.tensor.internal.kernel.Operand;
import org.keratin.tensor.internal.kernel.Parallel;
import org.keratin.tensor.internal.kernel.Product;
import org.keratin.tensor.internal.kernel.Scratch;

/**
 * Convolutions of images of one shape, all channels with all filters, with weights that were packed
 * once. Immutable, for any number of threads.
 *
 * <p>A convolution is a product whose left rows are windows. These are read where they lie; only
 * windows whose rows are too short for that are laid out first.
 */
public final class Convolution {

    /** Elements of a segment that are worth a block of their own. */
    private static final int LONG = 32;

    /** Windows that are laid out at a time. */
    private static final int TILE = 128;

    private final WindowShape shape;
    private final PackedMatrix weights;
    private final PaddedImage image;
    private final int[] windows;
    private final int[] segments;
    private final int length;

    private Convolution(WindowShape shape, PackedMatrix weights) {
        this.shape = shape;
        this.weights = weights;
        this.image = new PaddedImage(shape);
        this.windows = shape.pointwise() ? new int[0] : image.windows();
        boolean rows = shape.dilationX() == 1;
        this.segments = image.segments(rows);
        this.length = (rows ? shape.windowWidth() : 1) * shape.channels();
    }

    /** With the kernel {@code (windowHeight, windowWidth, channels, filters)} at {@code at}. */
    public static Convolution of(WindowShape shape, float[] kernel, int at, int filters) {
        int depth = shape.windowHeight() * shape.windowWidth() * shape.channels();
        return new Convolution(shape, PackedMatrix.of(kernel, at, filters, depth, filters));
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
        if (shape.pointwise()) {
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

    private void image(
            float[] x, int at, float[] to, int o, int stepTo, Finish finish, boolean parallel) {
        float[] padded = shape.padded() ? Scratch.take(image.length()) : null;
        if (padded != null) {
            image.copy(x, at, padded);
        }
        float[] from = padded != null ? padded : x;
        int start = padded != null ? 0 : at;
        if (length < LONG && segments.length > 1) {
            int tiles = (windows.length + TILE - 1) / TILE;
            Parallel.over(
                    tiles,
                    parallel ? Parallel.grain((long) TILE * weights.bytes() / 4) : tiles,
                    (first, end) -> tiles(from, start, to, o, stepTo, finish, first, end));
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

    private void tiles(
            float[] from,
            int start,
            float[] to,
            int o,
            int stepTo,
            Finish finish,
            int first,
            int end) {
        int depth = weights.rows();
        float[] tile = Scratch.take(TILE * depth);
        for (int i = first; i < end; i++) {
            int row = i * TILE;
            int count = Math.min(TILE, windows.length - row);
            int at = 0;
            for (int r = row; r < row + count; r++) {
                for (int segment : segments) {
                    int source = start + windows[r] + segment;
                    // Too short for System.arraycopy to pay.
                    for (int c = 0; c < length; c++) {
                        tile[at + c] = from[source + c];
                    }
                    at += length;
                }
            }
            Operand rows = Operand.matrix(tile, 0, depth, depth);
            product(rows, to, o + row * stepTo, stepTo, finish).run(0, count, 0, weights.columns());
        }
        Scratch.give(tile);
    }

    private Product product(Operand rows, float[] to, int o, int stepTo, Finish finish) {
        return new Product(rows, weights.panels(), to, o, stepTo, weights.columns(), finish);
    }
}
