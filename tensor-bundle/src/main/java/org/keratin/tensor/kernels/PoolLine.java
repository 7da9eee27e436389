package org.keratin.tensor.kernels;

import org.keratin.tensor.internal.kernel.FoldLoops;
import org.keratin.tensor.internal.kernel.Vectors;

/**
 * Pooling of few channels, a vector or two of them or less than one: a row of windows is folded as
 * one line of numbers, first its rows, then the columns of windows at all places, of which those
 * that there are are picked. For one thread.
 */
final class PoolLine {

    /** Below that, more is done number by number than in vectors. */
    private static final int SHORTEST = 4 * Vectors.LANES;

    /** So long a line, and what becomes of it, are in the nearest cache. */
    private static final int LONGEST = 2048;

    private final boolean largest;
    private final WindowShape shape;
    private final int stepX;
    private final int stepY;
    private final float[] rows;
    private final float[] line;

    /** For windows of {@code shape}. */
    PoolLine(boolean largest, WindowShape shape) {
        this.largest = largest;
        this.shape = shape;
        this.stepX = shape.dilationX() * shape.channels();
        this.stepY = shape.dilationY() * shape.width() * shape.channels();
        this.rows = new float[length(shape)];
        this.line = new float[length(shape)];
    }

    /** Whether it is worth it: results of few channels that follow each other. */
    static boolean serves(WindowShape shape, int stepTo) {
        int width = shape.width() * shape.channels();
        return shape.channels() <= 2 * Vectors.LANES
                && width >= SHORTEST
                && width <= LONGEST
                && shape.channels() == stepTo
                && shape.windowHeight() * shape.windowWidth() > 1
                && shape.strideX() <= shape.windowWidth() * shape.dilationX();
    }

    private static int length(WindowShape shape) {
        return shape.width() * shape.channels() + FoldLoops.ROOM;
    }

    /** Folds {@code count} rows of an image, the first of which begins at {@code at}. */
    void rows(float[] x, int at, int count) {
        int width = shape.width() * shape.channels();
        if (count == 1) {
            System.arraycopy(x, at, rows, 0, width);
            return;
        }
        FoldLoops.fold(largest, x, at, x, at + stepY, rows, 0, width);
        for (int row = 2; row < count; row++) {
            FoldLoops.fold(largest, rows, 0, x, at + row * stepY, rows, 0, width);
        }
    }

    /**
     * Folds the columns of some windows, and writes their results.
     *
     * @param left the place of the first one's first element
     * @param room how many elements of {@code to} may be written from {@code o} on
     */
    void columns(Span span, int left, float factor, float[] to, int o, int room) {
        int channels = shape.channels();
        int at = left * channels;
        int step = shape.strideX() * channels;
        int width = (span.count() - 1) * step + channels;
        float[] from = rows;
        if (span.elements() > 1) {
            FoldLoops.fold(largest, rows, at, rows, at + stepX, line, 0, width);
            for (int k = 2; k < span.elements(); k++) {
                FoldLoops.fold(largest, line, 0, rows, at + k * stepX, line, 0, width);
            }
            from = line;
            at = 0;
        }
        FoldLoops.pick(from, at, step, channels, span.count(), factor, to, o, room);
    }
}
