package org.keratin.tensor.internal.kernel;

/**
 * A matrix product in float32 whose right operand is packed: {@code (m, k)} by {@code (k, n)},
 * added, with a bias and within bounds as asked for.
 *
 * <p>Blocks of the inner axis, so that a panel stays in the nearest cache; blocks of rows, so that
 * the left operand stays in the next one.
 */
public final class Product {

    /** Below {@code VectorBlocks.LONGEST}, which must not be loaded where there are no vectors. */
    private static final int DEPTH = 320;

    /** A multiple of any strip's rows. */
    private static final int ROWS = 252;

    /** Rows that lie this far apart, or a multiple, would push each other out of the cache. */
    private static final int CROWDED = 512;

    /** So many rows are multiplied in the time in which what they are multiplied by is loaded. */
    private static final int LOADED = 4;

    private final Operand a;
    private final float[] panels;
    private final float[] to;
    private final int o;
    private final int ldo;
    private final int k;
    private final int n;
    private final Finish finish;

    /** A product to rows of {@code n} columns at {@code o}, {@code ldo} apart. */
    public Product(Operand a, float[] panels, float[] to, int o, int ldo, int n, Finish finish) {
        this.a = a;
        this.panels = panels;
        this.to = to;
        this.o = o;
        this.ldo = ldo;
        this.k = a.depth();
        this.n = n;
        this.finish = finish;
    }

    /** Multiplies {@code m} rows, on as many threads as that is worth. */
    public void run(int m) {
        long work = (long) k * n;
        if (m < 64 && n >= 4 * Panels.WIDTH) {
            Parallel.over(
                    (n + Panels.WIDTH - 1) / Panels.WIDTH,
                    Parallel.grain((long) Math.max(m, LOADED) * k * Panels.WIDTH),
                    (from, end) -> run(0, m, from * Panels.WIDTH, Math.min(n, end * Panels.WIDTH)));
            return;
        }
        Parallel.over(
                (m + Block.STRIP - 1) / Block.STRIP,
                Math.max(8, Parallel.grain(Block.STRIP * work)),
                (from, end) -> run(Block.STRIP * from, Math.min(m, Block.STRIP * end), 0, n));
    }

    /** Multiplies some rows by some panels, on this thread. */
    public void run(int row, int rowEnd, int column, int columnEnd) {
        Finish left = finish.begun(to, o, ldo, row, rowEnd, column, columnEnd);
        if (k == 0) {
            left.nothing(to, o, ldo, row, rowEnd, column, columnEnd);
            return;
        }
        int parts = (a.length() + DEPTH - 1) / DEPTH;
        int part = (a.length() + parts - 1) / parts;
        boolean crowded =
                a.step() != 0
                        && a.step() % CROWDED == 0
                        && rowEnd - row > 32
                        && columnEnd - column > 128;
        float[] copy = crowded ? Scratch.take(ROWS * (part + 16)) : null;
        float[] edge =
                columnEnd % Panels.WIDTH == 0 ? null : Scratch.take(Block.STRIP * Panels.WIDTH);
        Block block = new Block(panels, to, ldo, edge, left);
        for (int segment = 0; segment < a.segments().length; segment++) {
            for (int within = 0; within < a.length(); within += part) {
                int length = Math.min(part, a.length() - within);
                int depth = segment * a.length() + within;
                int mode = left.mode(depth == 0, depth + length == k);
                for (int first = row; first < rowEnd; first += ROWS) {
                    int count = Math.min(ROWS, rowEnd - first);
                    Operand rows = a;
                    int shift = a.segments()[segment] + within;
                    int start = first;
                    if (crowded) {
                        rows = copied(first, count, shift, length, copy);
                        shift = 0;
                        start = 0;
                    }
                    for (int c = column; c < columnEnd; c += Panels.WIDTH) {
                        int width = Panels.width(c, n);
                        int panel = c * k + depth * width;
                        int target = o + first * ldo + c;
                        int used = Math.min(width, n - c);
                        block.run(
                                rows, start, count, shift, length, panel, width, used, target, c,
                                mode);
                        if (depth + length == k) {
                            left.scaled(to, target, ldo, count, c, used);
                        }
                    }
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

    private Operand copied(int first, int count, int shift, int length, float[] copy) {
        int step = length + 16;
        for (int r = 0; r < count; r++) {
            System.arraycopy(a.array(), a.start(first + r) + shift, copy, r * step, length);
        }
        return Operand.matrix(copy, 0, step, length);
    }
}
