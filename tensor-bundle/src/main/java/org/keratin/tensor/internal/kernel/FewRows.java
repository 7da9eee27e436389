package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorBlocks;

/** Products of so few rows that packing the right operand would cost more than it saves. */
public final class FewRows {

    /** From how many rows on packing pays. */
    public static final int ENOUGH = 4;

    private FewRows() {}

    /** Multiplies {@code (m, k)} by {@code (k, n)}, both as they lie. */
    public static void multiply(
            float[] a,
            int i,
            int lda,
            float[] b,
            int j,
            int ldb,
            float[] to,
            int o,
            int ldo,
            int m,
            int k,
            int n,
            Finish finish) {
        int blocks = (n + Panels.WIDTH - 1) / Panels.WIDTH;
        Parallel.over(
                blocks,
                Parallel.grain((long) m * k * Panels.WIDTH),
                (from, end) -> {
                    int first = from * Panels.WIDTH;
                    int last = Math.min(n, end * Panels.WIDTH);
                    Finish left = finish.begun(to, o, ldo, 0, m, first, last);
                    int mode = left.mode(true, true);
                    boolean clamp = (mode & Finish.CLAMP) != 0;
                    for (int c = first; c < last; ) {
                        int width = width(n - c);
                        for (int row = 0; row < m; row++) {
                            int p = i + row * lda;
                            int t = o + row * ldo + c;
                            if (Vectors.PRESENT && width == Panels.WIDTH) {
                                VectorBlocks.one(
                                        a,
                                        p,
                                        b,
                                        j + c,
                                        ldb,
                                        to,
                                        t,
                                        k,
                                        left.start(to, mode),
                                        Finish.startAt(t, c, mode),
                                        clamp,
                                        left.low(),
                                        left.high());
                            } else if (Vectors.PRESENT && width == Vectors.LANES) {
                                VectorBlocks.oneNarrow(
                                        a,
                                        p,
                                        b,
                                        j + c,
                                        ldb,
                                        to,
                                        t,
                                        k,
                                        left.start(to, mode),
                                        Finish.startAt(t, c, mode),
                                        clamp,
                                        left.low(),
                                        left.high());
                            } else {
                                ScalarBlocks.multiply(
                                        a,
                                        p,
                                        b,
                                        j + c,
                                        ldb,
                                        to,
                                        t,
                                        width,
                                        k,
                                        (mode & Finish.ADD) != 0);
                                left.rest(to, t, 0, 1, width, c, mode);
                            }
                        }
                        c += width;
                    }
                    left.scaled(to, o + first, ldo, m, first, last - first);
                });
    }

    /** Two vectors, one vector, or what is less. */
    private static int width(int left) {
        return left >= Panels.WIDTH ? Panels.WIDTH : left >= Vectors.LANES ? Vectors.LANES : left;
    }
}
