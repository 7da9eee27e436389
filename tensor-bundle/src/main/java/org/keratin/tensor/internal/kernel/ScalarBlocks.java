package org.keratin.tensor.internal.kernel;

/**
 * The block of a matrix product in plain Java: what serves without vectors, and what they are
 * tested against.
 */
final class ScalarBlocks {

    private ScalarBlocks() {}

    /** Multiplies one row of {@code a} by {@code width} columns of {@code b}. */
    static void multiply(
            float[] a,
            int i,
            float[] b,
            int j,
            int ldb,
            float[] to,
            int o,
            int width,
            int k,
            boolean add) {
        float[] sums = new float[width];
        if (add) {
            System.arraycopy(to, o, sums, 0, width);
        }
        addRow(a, i, b, j, ldb, sums, k, width);
        System.arraycopy(sums, 0, to, o, width);
    }

    /** Four rows of {@code b} at a time, so that each sum is read and written once for them. */
    private static void addRow(
            float[] a, int i, float[] b, int j, int ldb, float[] sums, int depth, int width) {
        int inner = 0;
        for (; inner + 4 <= depth; inner += 4) {
            float f0 = a[i + inner];
            float f1 = a[i + inner + 1];
            float f2 = a[i + inner + 2];
            float f3 = a[i + inner + 3];
            int r0 = j + inner * ldb;
            int r1 = r0 + ldb;
            int r2 = r1 + ldb;
            int r3 = r2 + ldb;
            for (int column = 0; column < width; column++) {
                sums[column] +=
                        f0 * b[r0 + column]
                                + f1 * b[r1 + column]
                                + (f2 * b[r2 + column] + f3 * b[r3 + column]);
            }
        }
        for (; inner < depth; inner++) {
            float factor = a[i + inner];
            int from = j + inner * ldb;
            for (int column = 0; column < width; column++) {
                sums[column] += factor * b[from + column];
            }
        }
    }
}
