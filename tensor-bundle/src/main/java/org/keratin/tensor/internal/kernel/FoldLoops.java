package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorFolds;

/** Folds of two lines of float32 numbers into one, and results picked from a line. */
public final class FoldLoops {

    /** How many numbers behind a line of its own may be read and written. */
    public static final int ROOM = Vectors.LANES;

    private FoldLoops() {}

    /**
     * The larger of each two numbers, NaN if one of them is, or else their sum.
     *
     * @param to may be {@code a}
     */
    public static void fold(
            boolean largest, float[] a, int i, float[] b, int j, float[] to, int o, int n) {
        int done = 0;
        if (Vectors.PRESENT) {
            done =
                    largest
                            ? VectorFolds.max(a, i, b, j, to, o, n)
                            : VectorFolds.add(a, i, b, j, to, o, n);
        }
        if (largest) {
            for (int k = done; k < n; k++) {
                to[o + k] = Math.max(a[i + k], b[j + k]);
            }
        } else {
            for (int k = done; k < n; k++) {
                to[o + k] = a[i + k] + b[j + k];
            }
        }
    }

    /**
     * Writes {@code count} groups of {@code width} numbers, times {@code factor}; they follow each
     * other in {@code to}.
     *
     * @param x groups that begin {@code step} elements apart, and {@link #ROOM} elements behind
     * @param room how many elements of {@code to} may be written from {@code o} on; what a vector
     *     has too much is written over with the next group
     */
    public static void pick(
            float[] x,
            int i,
            int step,
            int width,
            int count,
            float factor,
            float[] to,
            int o,
            int room) {
        int done = 0;
        if (Vectors.PRESENT && room >= Math.max(width, Vectors.LANES)) {
            done = Math.min(count, (room - Math.max(width, Vectors.LANES)) / width + 1);
            VectorFolds.pick(x, i, step, width, done, factor, to, o);
        }
        for (int k = done; k < count; k++) {
            for (int c = 0; c < width; c++) {
                to[o + k * width + c] = x[i + k * step + c] * factor;
            }
        }
    }
}
