package org.keratin.tensor.internal.kernel;

/**
 * The product of the states of some samples with a packed recurrent kernel, again and again in one
 * run: no array is asked for and nothing is cut into parts but the inner axis.
 */
final class StepProduct {

    /** So much of a panel, and of four rows, stays in the nearest cache. */
    private static final int DEPTH = 192;

    private final Operand a;
    private final float[] panels;
    private final int n;
    private final Block block;
    private final Finish finish;
    private final RecurrentFrame frame;

    /** Of rows at {@code at} in the frame's array of states; they give {@code n} columns. */
    StepProduct(
            RecurrentFrame frame,
            int at,
            float[] panels,
            int n,
            float[] to,
            int ldo,
            Finish finish) {
        this.frame = frame;
        this.a = Operand.matrix(frame.states(), at, frame.units(), frame.units());
        this.panels = panels;
        this.n = n;
        this.finish = finish;
        this.block = new Block(panels, to, ldo, frame.edge(), finish);
    }

    /** Multiplies; the result of the first sample begins at {@code o}. */
    void run(int o) {
        int count = (n + Panels.WIDTH - 1) / Panels.WIDTH;
        if (frame.alone()) {
            long work = (long) frame.rows() * frame.units() * Panels.WIDTH;
            Parallel.over(count, Parallel.grain(work), (from, end) -> run(o, from, end));
        } else {
            run(o, 0, count);
        }
    }

    private void run(int o, int from, int end) {
        int units = frame.units();
        int parts = (units + DEPTH - 1) / DEPTH;
        int part = (units + parts - 1) / parts;
        for (int c = from * Panels.WIDTH; c < Math.min(n, end * Panels.WIDTH); c += Panels.WIDTH) {
            int width = Panels.width(c, n);
            int used = Math.min(width, n - c);
            for (int within = 0; within < units; within += part) {
                int length = Math.min(part, units - within);
                int mode = finish.mode(within == 0, within + length == units);
                int panel = c * units + within * width;
                block.run(a, 0, frame.rows(), within, length, panel, width, used, o + c, c, mode);
            }
        }
    }

    /** The packed columns from {@code column} on of a kernel {@code (units, all)}. */
    static float[] pack(float[] kernel, int at, int units, int all, int column, int count) {
        float[] packed = new float[Panels.length(units, count)];
        Panels.pack(kernel, at + column, all, 1, packed, units, count);
        return packed;
    }
}
