package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorBlocks;

/**
 * A matrix product in float32 whose right operand is packed: {@code (m, k)} by {@code (k, n)},
 * added, with a bias and within bounds as asked for.
 *
 * <p>Blocks of the inner axis, so that a panel stays in the nearest cache; blocks of rows, so that
 * the left operand stays in the next one.
 */
public final class Product {

    private static final int DEPTH = 256;
    private static final int ROWS = 256;

    /** Rows that lie this far apart, or a multiple, would push each other out of the cache. */
    private static final int CROWDED = 512;

    private final float[] a;
    private final int i;
    private final int lda;
    private final float[] panels;
    private final float[] to;
    private final int o;
    private final int ldo;
    private final int k;
    private final int n;
    private final Finish finish;

    /** A product of the rows at {@code i}, {@code lda} apart, to rows at {@code o}. */
    public Product(
            float[] a,
            int i,
            int lda,
            float[] panels,
            float[] to,
            int o,
            int ldo,
            int k,
            int n,
            Finish finish) {
        this.a = a;
        this.i = i;
        this.lda = lda;
        this.panels = panels;
        this.to = to;
        this.o = o;
        this.ldo = ldo;
        this.k = k;
        this.n = n;
        this.finish = finish;
    }

    /** Multiplies {@code m} rows, on as many threads as that is worth. */
    public void run(int m) {
        long work = (long) k * n;
        if (m < 64 && n >= 4 * Panels.WIDTH) {
            int count = (n + Panels.WIDTH - 1) / Panels.WIDTH;
            Parallel.over(
                    count,
                    Parallel.grain((long) m * k * Panels.WIDTH),
                    (from, end) -> run(0, m, from * Panels.WIDTH, Math.min(n, end * Panels.WIDTH)));
            return;
        }
        int strips = (m + 3) / 4;
        Parallel.over(
                strips,
                Math.max(8, Parallel.grain(4 * work)),
                (from, end) -> run(4 * from, Math.min(m, 4 * end), 0, n));
    }

    /** Multiplies some rows by some panels, on this thread. */
    public void run(int row, int rowEnd, int column, int columnEnd) {
        if (k == 0) {
            finish.nothing(to, o, ldo, row, rowEnd, column, columnEnd);
            return;
        }
        boolean crowded = lda % CROWDED == 0 && rowEnd - row > 32 && columnEnd - column > 128;
        float[] copy = crowded ? Scratch.take(ROWS * (DEPTH + 16)) : null;
        float[] edge = columnEnd % Panels.WIDTH == 0 ? null : Scratch.take(4 * Panels.WIDTH);
        for (int depth = 0; depth < k; depth += DEPTH) {
            int length = Math.min(DEPTH, k - depth);
            for (int first = row; first < rowEnd; first += ROWS) {
                int count = Math.min(ROWS, rowEnd - first);
                int start = i + first * lda + depth;
                if (crowded) {
                    int step = length + 16;
                    for (int r = 0; r < count; r++) {
                        System.arraycopy(a, start + r * lda, copy, r * step, length);
                    }
                    block(copy, 0, step, first, count, column, columnEnd, depth, length, edge);
                } else {
                    block(a, start, lda, first, count, column, columnEnd, depth, length, edge);
                }
            }
        }
        if (crowded) {
            Scratch.give(copy);
        }
        if (edge != null) {
            Scratch.give(edge);
        }
    }

    private void block(
            float[] from,
            int at,
            int step,
            int row,
            int rows,
            int column,
            int columnEnd,
            int depth,
            int length,
            float[] edge) {
        int mode = finish.mode(depth == 0, depth + length == k);
        for (int c = column; c < columnEnd; c += Panels.WIDTH) {
            int width = Panels.width(c, n);
            int used = Math.min(width, n - c);
            int panel = c * k + depth * width;
            int r = 0;
            while (r < rows) {
                int strip = rows - r >= 4 ? 4 : 1;
                int target = o + (row + r) * ldo + c;
                if (used < width) {
                    strip(
                            from,
                            at + r * step,
                            step,
                            panel,
                            width,
                            edge,
                            0,
                            width,
                            strip,
                            length,
                            0,
                            c);
                    finish.edge(edge, width, to, target, ldo, strip, used, c, mode);
                } else {
                    strip(
                            from,
                            at + r * step,
                            step,
                            panel,
                            width,
                            to,
                            target,
                            ldo,
                            strip,
                            length,
                            mode,
                            c);
                }
                r += strip;
            }
        }
    }

    private void strip(
            float[] from,
            int at,
            int step,
            int panel,
            int width,
            float[] target,
            int t,
            int ldt,
            int strip,
            int length,
            int mode,
            int column) {
        float low = finish.low();
        float high = finish.high();
        float[] bias = finish.bias();
        if (!Vectors.PRESENT) {
            ScalarBlocks.multiply(
                    from,
                    at,
                    step,
                    panels,
                    panel,
                    width,
                    target,
                    t,
                    ldt,
                    strip,
                    width,
                    length,
                    (mode & Finish.ADD) != 0);
            finish.rest(target, t, ldt, strip, width, column, mode);
        } else if (strip == 4 && width == Panels.WIDTH) {
            VectorBlocks.four(
                    from, at, step, panels, panel, width, target, t, ldt, length, mode, bias,
                    column, low, high);
        } else if (strip == 4) {
            VectorBlocks.fourNarrow(
                    from, at, step, panels, panel, width, target, t, ldt, length, mode, bias,
                    column, low, high);
        } else if (width == Panels.WIDTH) {
            VectorBlocks.one(
                    from, at, panels, panel, width, target, t, length, mode, bias, column, low,
                    high);
        } else {
            VectorBlocks.oneNarrow(
                    from, at, panels, panel, width, target, t, length, mode, bias, column, low,
                    high);
        }
    }
}
