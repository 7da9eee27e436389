package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorPairs;

/**
 * Products with two panels of a packed matrix at a time: one load of a panel serves four rows, and
 * one of a row four vectors, so that the arithmetic is what there is to wait for.
 */
final class PanelPairs {

    /** The width of two panels. */
    static final int WIDTH = 2 * Panels.WIDTH;

    /** What sums begin with if with nothing. */
    static final float[] ZEROS = new float[WIDTH];

    /** Sixteen sums at a time take more registers than machines with shorter vectors have. */
    private static final boolean SERVE = Vectors.PRESENT && Vectors.LANES >= 16;

    /** Below {@code VectorBlocks.LONGEST}, which must not be loaded where there are no vectors. */
    private static final int DEPTH = 512;

    private PanelPairs() {}

    /** How many of {@code n} columns are done by pairs. */
    static int columns(int n) {
        return SERVE ? n / WIDTH * WIDTH : 0;
    }

    /**
     * Multiplies some rows by two panels.
     *
     * @param a where the rows begin, at {@code i}, {@code lda} elements apart
     * @param panels a matrix of {@code depth} packed rows
     * @param column the first column of the panels
     * @param within the first row of the panels that takes part, of {@code k}
     * @param start what the sums begin with, at {@code s}, {@code lds} elements apart
     */
    static void run(
            float[] a,
            int i,
            int lda,
            int rows,
            float[] panels,
            int depth,
            int column,
            int within,
            int k,
            float[] start,
            int s,
            int lds,
            float[] to,
            int o,
            int ldo) {
        for (int done = 0; done == 0 || done < k; done += DEPTH) {
            int panel = column * depth + (within + done) * Panels.WIDTH;
            int next = depth * Panels.WIDTH;
            int length = Math.min(DEPTH, k - done);
            boolean first = done == 0;
            float[] sums = first ? start : to;
            int at = first ? s : o;
            int step = first ? lds : ldo;
            part(a, i + done, lda, rows, panels, panel, next, length, sums, at, step, to, o, ldo);
        }
    }

    private static void part(
            float[] a,
            int i,
            int lda,
            int rows,
            float[] panels,
            int panel,
            int next,
            int k,
            float[] start,
            int s,
            int lds,
            float[] to,
            int o,
            int ldo) {
        int row = 0;
        for (; row + 4 <= rows; row += 4) {
            VectorPairs.four(
                    a,
                    i + row * lda,
                    lda,
                    panels,
                    panel,
                    next,
                    k,
                    start,
                    s + row * lds,
                    lds,
                    to,
                    o + row * ldo,
                    ldo);
        }
        for (; row < rows; row++) {
            VectorPairs.one(
                    a,
                    i + row * lda,
                    panels,
                    panel,
                    next,
                    k,
                    start,
                    s + row * lds,
                    to,
                    o + row * ldo);
        }
    }
}
