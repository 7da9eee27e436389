package org.keratin.tensor.kernels;

import org.keratin.tensor.internal.kernel.Finish;
import org.keratin.tensor.internal.kernel.Operand;
import org.keratin.tensor.internal.kernel.PassingProduct;
import org.keratin.tensor.internal.kernel.Scratch;

/**
 * Convolutions whose kernel is used once, as it lies: where that is faster than to pack all of it,
 * a few filters at a time are packed and used at once, so that no second kernel comes to be.
 */
public final class PassingConvolution {

    /** Elements of a segment that are worth a block of their own. */
    private static final int LONG = 32;

    private PassingConvolution() {}

    /**
     * Convolves {@code batch} images, all channels with all filters.
     *
     * @param kernel {@code (windowHeight, windowWidth, channels, filters)}, at {@code at}
     * @param x the images, at {@code atX}
     * @param to the result, {@code (batch, outHeight, outWidth, filters)}, from its start on
     */
    public static void run(
            WindowShape shape,
            float[] kernel,
            int at,
            int filters,
            float[] x,
            int atX,
            int batch,
            float[] to) {
        int depth = shape.windowHeight() * shape.windowWidth() * shape.channels();
        int rows = batch * shape.windows();
        boolean lies = shape.pointwise() || batch == 1 && shape.channels() >= LONG;
        if (!lies || !PassingProduct.serves(rows, depth, filters)) {
            Convolution.of(shape, kernel, at, filters)
                    .run(x, atX, batch, to, 0, filters, Epilogue.NONE);
            return;
        }
        if (shape.pointwise()) {
            Operand places = Operand.matrix(x, atX, shape.channels(), shape.channels());
            product(places, kernel, at, filters, to, rows);
            return;
        }
        PaddedImage image = new PaddedImage(shape);
        boolean run = shape.dilationX() == 1;
        int length = (run ? shape.windowWidth() : 1) * shape.channels();
        float[] padded = shape.padded() ? Scratch.take(image.length()) : null;
        if (padded != null) {
            image.copy(x, atX, padded);
        }
        float[] from = padded != null ? padded : x;
        int start = padded != null ? 0 : atX;
        Operand windows =
                Operand.windows(from, start, image.windows(), image.segments(run), length);
        product(windows, kernel, at, filters, to, rows);
        if (padded != null) {
            Scratch.give(padded);
        }
    }

    private static void product(
            Operand rows, float[] kernel, int at, int filters, float[] to, int count) {
        Finish finish = Finish.of(Epilogue.NONE);
        PassingProduct.run(rows, kernel, at, filters, to, 0, filters, count, filters, finish);
    }
}
