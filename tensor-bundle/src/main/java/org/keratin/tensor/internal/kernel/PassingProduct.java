package org.keratin.tensor.internal.kernel;

/**
 * A product whose right operand lies in rows and is needed once: each thread packs a few panels at
 * a time into memory that it uses again, and multiplies all rows by them while they are in its
 * cache.
 */
public final class PassingProduct {

    /** So many elements of the right operand are worth it: fewer are packed as a whole. */
    private static final long LARGE = 1 << 16;

    /** The left operand is read once for each pass, so it should be near. */
    private static final long NEAR = 1 << 20;

    /** About how many packed elements stay in a thread's cache beside the rest. */
    private static final int PACKED = 1 << 17;

    /** Passes for each thread, so that one that is held up leaves some to others. */
    private static final int PASSES = 4;

    private PassingProduct() {}

    /** Whether {@code (m, k)} by {@code (k, n)} is faster this way than by packing all. */
    public static boolean serves(int m, int k, int n) {
        return m > 0 && (long) m * k <= NEAR && (long) k * n >= LARGE && n >= 4 * Panels.WIDTH;
    }

    /**
     * Multiplies {@code m} rows.
     *
     * @param b the right operand, {@code n} columns at {@code at}, whose rows begin {@code step}
     *     elements apart
     * @param to the result, whose rows begin {@code ldo} elements apart, at {@code o}
     */
    public static void run(
            Operand a,
            float[] b,
            int at,
            int step,
            float[] to,
            int o,
            int ldo,
            int m,
            int n,
            Finish finish) {
        int k = a.depth();
        int panels = (n + Panels.WIDTH - 1) / Panels.WIDTH;
        int most = Math.min(PACKED / (k * Panels.WIDTH), panels / (PASSES * Parallel.threads()));
        int pass = Math.max(1, most) * Panels.WIDTH;
        Parallel.over(
                (n + pass - 1) / pass,
                Parallel.grain((long) m * k * pass),
                (from, end) -> {
                    float[] packed = Scratch.take(k * pass);
                    for (int column = from * pass; column < Math.min(n, end * pass); ) {
                        int used = Math.min(pass, n - column);
                        Panels.pack(b, at + column, step, 1, packed, k, used);
                        Finish part = finish.padded(column, used, used);
                        new Product(a, packed, to, o + column, ldo, used, part).run(0, m, 0, used);
                        column += used;
                    }
                    Scratch.give(packed);
                });
    }
}
