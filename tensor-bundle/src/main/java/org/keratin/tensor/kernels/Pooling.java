package org.keratin.tensor.kernels;

import org.keratin.tensor.internal.kernel.Parallel;
import org.keratin.tensor.internal.kernel.PoolRow;

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
        Span[] columns =
                Span.of(
                        shape.outWidth(),
                        shape.strideX(),
                        shape.left(),
                        shape.dilationX(),
                        shape.windowWidth(),
                        shape.width());
        Parallel.over(
                batch * shape.outHeight(),
                Parallel.grain(work),
                (from, end) -> {
                    PoolLine line =
                            PoolLine.serves(shape, stepTo)
                                    ? new PoolLine(fold == Fold.MAX, shape)
                                    : null;
                    for (int row = from; row < end; row++) {
                        int image = row / shape.outHeight();
                        int source = at + image * shape.places() * shape.channels();
                        int o = atTo + row * shape.outWidth() * stepTo;
                        int y = row % shape.outHeight();
                        row(fold, shape, columns, line, x, source, y, to, o, stepTo);
                    }
                });
    }

    private static void row(
            Fold fold,
            WindowShape shape,
            Span[] columns,
            PoolLine line,
            float[] x,
            int at,
            int row,
            float[] to,
            int o,
            int stepTo) {
        int channels = shape.channels();
        int y = row * shape.strideY() - shape.top();
        Span rows = Span.at(row, 1, y, shape.dilationY(), shape.windowHeight(), shape.height());
        int up = y + rows.first() * shape.dilationY();
        boolean inLine = line != null && rows.elements() > 0;
        if (inLine) {
            line.rows(x, at + up * shape.width() * channels, rows.elements());
        }
        for (Span span : columns) {
            int left = span.from() * shape.strideX() - shape.left();
            int place = up * shape.width() + left + span.first() * shape.dilationX();
            float mean = 1f / (rows.elements() * span.elements());
            float factor = fold == Fold.MEAN ? mean : 1;
            int target = o + span.from() * stepTo;
            int room = (shape.outWidth() - span.from()) * stepTo;
            if (inLine && span.elements() > 0) {
                line.columns(span, place - up * shape.width(), factor, to, target, room);
                continue;
            }
            PoolRow windows =
                    new PoolRow(
                            fold == Fold.MAX,
                            rows.elements(),
                            span.elements(),
                            shape.dilationY() * shape.width() * channels,
                            shape.dilationX() * channels,
                            shape.strideX() * channels,
                            channels,
                            stepTo,
                            factor);
            windows.run(x, at + place * channels, to, target, span.count(), room);
        }
    }
}
