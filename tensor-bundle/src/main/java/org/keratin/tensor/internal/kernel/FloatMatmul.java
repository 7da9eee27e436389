package org.keratin.tensor.internal.kernel;

/**
 * The matrix product in float32: blocks of the right matrix that stay in the cache, four of its
 * rows at a time, so that each sum is read and written once for four products.
 */
final class FloatMatmul {

    private static final int BLOCK_K = 128;
    private static final int BLOCK_N = 512;

    private FloatMatmul() {}

    /**
     * Adds the product of {@code (m, k)} at {@code i} by {@code (k, n)} at {@code j} to {@code (m,
     * n)} at {@code o}.
     */
    static void multiply(
            float[] a, int i, float[] b, int j, float[] to, int o, int m, int k, int n) {
        if (n == 1) {
            column(a, i, b, j, to, o, m, k);
            return;
        }
        float[] sums = new float[Math.min(n, BLOCK_N)];
        for (int column = 0; column < n; column += BLOCK_N) {
            int width = Math.min(BLOCK_N, n - column);
            for (int inner = 0; inner < k; inner += BLOCK_K) {
                int depth = Math.min(BLOCK_K, k - inner);
                for (int row = 0; row < m; row++) {
                    int target = o + row * n + column;
                    System.arraycopy(to, target, sums, 0, width);
                    addRow(
                            a,
                            i + row * k + inner,
                            b,
                            j + inner * n + column,
                            n,
                            sums,
                            depth,
                            width);
                    System.arraycopy(sums, 0, to, target, width);
                }
            }
        }
    }

    private static void addRow(
            float[] a, int i, float[] b, int j, int n, float[] sums, int depth, int width) {
        int inner = 0;
        for (; inner + 4 <= depth; inner += 4) {
            float f0 = a[i + inner];
            float f1 = a[i + inner + 1];
            float f2 = a[i + inner + 2];
            float f3 = a[i + inner + 3];
            int r0 = j + inner * n;
            int r1 = r0 + n;
            int r2 = r1 + n;
            int r3 = r2 + n;
            for (int column = 0; column < width; column++) {
                sums[column] +=
                        f0 * b[r0 + column]
                                + f1 * b[r1 + column]
                                + (f2 * b[r2 + column] + f3 * b[r3 + column]);
            }
        }
        for (; inner < depth; inner++) {
            float factor = a[i + inner];
            int from = j + inner * n;
            for (int column = 0; column < width; column++) {
                sums[column] += factor * b[from + column];
            }
        }
    }

    private static void column(
            float[] a, int i, float[] b, int j, float[] to, int o, int m, int k) {
        for (int row = 0; row < m; row++) {
            double sum = to[o + row];
            int from = i + row * k;
            for (int inner = 0; inner < k; inner++) {
                sum += (double) a[from + inner] * b[j + inner];
            }
            to[o + row] = (float) sum;
        }
    }
}
