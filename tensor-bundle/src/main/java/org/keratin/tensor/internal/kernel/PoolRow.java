package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorWindows;

/**
 * Folds of windows next to each other, all of the same number of places.
 *
 * @param largest whether the largest element is wanted, or else the sum times {@code factor}
 * @param rows places from a window's top to its bottom
 * @param columns places from its left to its right
 * @param stepY elements from one place to the next below
 * @param stepX elements from one place to the next on the right
 * @param step elements from one window's start to the next
 * @param channels numbers in each place
 * @param stepTo elements from one result's start to the next
 */
public record PoolRow(
        boolean largest,
        int rows,
        int columns,
        int stepY,
        int stepX,
        int step,
        int channels,
        int stepTo,
        float factor) {

    /**
     * Folds {@code count} windows, the first of which starts at {@code at}.
     *
     * @param room how many elements of {@code to} may be written from {@code o} on
     */
    public void run(float[] x, int at, float[] to, int o, int count, int room) {
        int vectors = Vectors.PRESENT ? vectors(x.length - at, count, room) : 0;
        if (vectors > 0) {
            VectorWindows.pool(
                    largest, x, at, step, stepY, stepX, rows, columns, channels, to, o, stepTo,
                    vectors, factor);
        }
        if (vectors < count) {
            int i = at + vectors * step;
            int target = o + vectors * stepTo;
            ScalarWindows.pool(
                    largest,
                    x,
                    i,
                    step,
                    stepY,
                    stepX,
                    rows,
                    columns,
                    channels,
                    to,
                    target,
                    stepTo,
                    count - vectors,
                    factor);
        }
    }

    /**
     * How many windows can be folded in vectors. Where there are fewer channels than a vector has
     * numbers, a window's result is written over with the next one's what it has too much.
     */
    private int vectors(int length, int count, int room) {
        if (channels >= Vectors.LANES) {
            return count;
        }
        if (stepTo != channels) {
            return 0;
        }
        int last = (rows - 1) * stepY + (columns - 1) * stepX;
        int read = (length - Vectors.LANES - last) / Math.max(1, step) + 1;
        int written = (room - Vectors.LANES) / Math.max(1, stepTo) + 1;
        boolean none = length < Vectors.LANES + last || room < Vectors.LANES;
        return none ? 0 : Math.min(count, Math.min(read, written));
    }
}
