package org.keratin.tensor.kernels;

import org.keratin.tensor.internal.kernel.Parallel;
import org.keratin.tensor.internal.kernel.ScalarWindows;
import org.keratin.tensor.internal.kernel.Vectors;
import org.keratin.tensor.internal.vector.VectorWindows;

/** Pooling of images: the largest, the mean or the sum of each window; padding takes no part. */
public final class Pooling {

    /** What becomes of a window. */
    public enum Fold {
        /** Its largest element; NaN where there is one. */
        MAX,
        /** The mean of those of its elements that are no padding. */
        MEAN,
        /** The sum of its elements. */
        SUM
    }

    private Pooling() {}

    /**
     * Pools {@code batch} images.
     *
     * @param to the result, {@code (batch, outHeight, outWidth, channels)}, whose places begin
     *     {@code stepTo} elements apart, at {@code atTo}
     */
    public static void run(
            Fold fold,
            WindowShape shape,
            float[] x,
            int at,
            int batch,
            float[] to,
            int atTo,
            int stepTo) {
        int window = shape.windowHeight() * shape.windowWidth();
        long work = 8L * window * shape.channels() * shape.outWidth();
        Parallel.over(
                batch * shape.outHeight(),
                Parallel.grain(work),
                (from, end) -> {
                    for (int row = from; row < end; row++) {
                        int image = row / shape.outHeight();
                        int source = at + image * shape.places() * shape.channels();
                        int o = atTo + row * shape.outWidth() * stepTo;
                        row(fold, shape, x, source, row % shape.outHeight(), to, o, stepTo);
                    }
                });
    }

    private static void row(
            Fold fold,
            WindowShape shape,
            float[] x,
            int at,
            int row,
            float[] to,
            int o,
            int stepTo) {
        int channels = shape.channels();
        int y = row * shape.strideY() - shape.top();
        int firstY = first(y, shape.dilationY());
        int rows = end(y, shape.dilationY(), shape.windowHeight(), shape.height()) - firstY;
        int stepY = shape.dilationY() * shape.width() * channels;
        for (int column = 0; column < shape.outWidth(); column++) {
            int left = column * shape.strideX() - shape.left();
            int firstX = first(left, shape.dilationX());
            int columns = end(left, shape.dilationX(), shape.windowWidth(), shape.width()) - firstX;
            int place =
                    (y + firstY * shape.dilationY()) * shape.width()
                            + left
                            + firstX * shape.dilationX();
            int i = at + place * channels;
            int stepX = shape.dilationX() * channels;
            float factor = fold == Fold.MEAN ? 1f / (rows * columns) : 1;
            int target = o + column * stepTo;
            if (Vectors.PRESENT && channels >= Vectors.LANES) {
                VectorWindows.pool(
                        fold == Fold.MAX,
                        x,
                        i,
                        stepY,
                        stepX,
                        rows,
                        columns,
                        channels,
                        to,
                        target,
                        factor);
            } else {
                ScalarWindows.pool(
                        fold == Fold.MAX,
                        x,
                        i,
                        stepY,
                        stepX,
                        rows,
                        columns,
                        channels,
                        to,
                        target,
                        factor);
            }
        }
    }

    /** Which element of a window that starts at {@code start} is the first on the image. */
    private static int first(int start, int dilation) {
        return start >= 0 ? 0 : (-start + dilation - 1) / dilation;
    }

    /** Behind which element of a window the image ends. */
    private static int end(int start, int dilation, int size, int length) {
        int fitting = start >= length ? 0 : (length - start + dilation - 1) / dilation;
        return Math.min(size, fitting);
    }
}
