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

    /** So many elements of the left operand stay in a thread's cache beside the rest. */
    private static final int NEAR = 1 << 17;

    /** So few rows are not worth being divided. */
    private static final int FEW = 64;

    /** So many elements of the left operand are read again for each panel without being missed. */
    private static final long SHARED = 1 << 20;

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
        if (isWide(m)) {
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

    /**
     * Whether threads take columns, each with panels that no other reads, rather than rows: there
     * are fewer rows than columns, and all of them are near.
     */
    private boolean isWide(int m) {
        return m < FEW
                ? n >= 4 * Panels.WIDTH
                : n >= Math.max(m, 8 * Panels.WIDTH) && (long) m * k <= SHARED;
    }

    /** Multiplies some rows by some panels, on this thread. */
    public void run(int row, int rowEnd, int column, int columnEnd) {
        if (k > 0 && finish.scale() != null && (long) Math.min(ROWS, rowEnd - row) * k <= NEAR) {
            besides(row, rowEnd, column, columnEnd);
            return;
        }
        Finish left = finish.begun(to, o, ldo, row, rowEnd, column, columnEnd);
        if (k == 0) {
            left.nothing(to, o, ldo, row, rowEnd, column, columnEnd);
            return;
        }
        int parts = (a.length() + DEPTH - 1) / DEPTH;
        int part = (a.length() + parts - 1) / parts;
        boolean crowded = isCrowded(rowEnd - row, columnEnd - column);
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

    /**
     * The same with sums that are completed beside the result, so that they are scaled before what
     * is there, if that is asked for, is added to them.
     */
    private void besides(int row, int rowEnd, int column, int columnEnd) {
        boolean crowded = isCrowded(rowEnd - row, columnEnd - column);
        int most = Math.min(ROWS, rowEnd - row);
        int parts = (a.length() + DEPTH - 1) / DEPTH;
        int part = (a.length() + parts - 1) / parts;
        float[] copy = crowded ? Scratch.take(most * (k + 16)) : null;
        float[] sums = Scratch.take(most * Panels.WIDTH);
        Finish plain = Finish.of(false, finish.bias());
        for (int first = row; first < rowEnd; first += ROWS) {
            int count = Math.min(ROWS, rowEnd - first);
            Operand rows = crowded ? copied(first, count, 0, k, copy) : a;
            int start = crowded ? 0 : first;
            for (int c = column; c < columnEnd; c += Panels.WIDTH) {
                int width = Panels.width(c, n);
                int used = Math.min(width, n - c);
                Finish padded = used < width ? plain.padded(c, width, used) : plain;
                Block block = new Block(panels, sums, Panels.WIDTH, null, padded);
                for (int depth = 0; depth < k; ) {
                    int within = depth % a.length();
                    int length = Math.min(part, a.length() - within);
                    int shift = rows.segments()[depth / a.length()] + within;
                    int mode = padded.mode(depth == 0, depth + length == k);
                    block.run(
                            rows,
                            start,
                            count,
                            shift,
                            length,
                            c * k + depth * width,
                            width,
                            width,
                            0,
                            used < width ? 0 : c,
                            mode);
                    depth += length;
                }
                finish.scaled(sums, Panels.WIDTH, to, o + first * ldo + c, ldo, count, c, used);
            }
        }
        if (crowded) {
            Scratch.give(copy);
        }
        Scratch.give(sums);
    }

    private boolean isCrowded(int rows, int columns) {
        return a.step() != 0 && a.step() % CROWDED == 0 && rows > 32 && columns > 128;
    }

    private Operand copied(int first, int count, int shift, int length, float[] copy) {
        int step = length + 16;
        for (int r = 0; r < count; r++) {
            System.arraycopy(a.array(), a.start(first + r) + shift, copy, r * step, length);
        }
        return Operand.matrix(copy, 0, step, length);
    }
}
