package org.keratin.tensor.internal.kernel;

/**
 * The product of the states of some samples with a packed recurrent kernel, again and again in one
 * run: no array is asked for and nothing is cut into parts but the inner axis.
 */
final class StepProduct {

    /** So much of a panel, and of four rows, stays in the nearest cache. */
    private static final int DEPTH = 192;

    private final RecurrentFrame frame;
    private final int at;
    private final float[] panels;
    private final int n;
    private final float[] to;
    private final int ldo;
    private final float[] bias;
    private final boolean add;
    private final Operand rows;
    private final Block rest;
    private final Finish finish;

    /**
     * Of rows at {@code at} in the frame's array of states; they give {@code n} columns.
     *
     * @param add whether the sums begin with what is there
     * @param bias what they begin with otherwise, or null for nothing
     */
    StepProduct(
            RecurrentFrame frame,
            int at,
            float[] panels,
            int n,
            float[] to,
            int ldo,
            boolean add,
            float[] bias) {
        this.frame = frame;
        this.at = at;
        this.panels = panels;
        this.n = n;
        this.to = to;
        this.ldo = ldo;
        this.add = add;
        this.bias = bias;
        this.rows = Operand.matrix(frame.states(), at, frame.units(), frame.units());
        this.finish = Finish.of(add, bias);
        this.rest = new Block(panels, to, ldo, frame.edge(), finish);
    }

    /** Multiplies; the result of the first sample begins at {@code o}. */
    void run(int o) {
        if (!frame.vectors()) {
            PlainProduct.run(
                    frame.states(),
                    at,
                    frame.units(),
                    frame.rows(),
                    panels,
                    frame.units(),
                    n,
                    add,
                    bias,
                    to,
                    o,
                    ldo);
            return;
        }
        int pairs = PanelPairs.columns(n) / PanelPairs.WIDTH;
        int left = n - pairs * PanelPairs.WIDTH;
        int single = (left + Panels.WIDTH - 1) / Panels.WIDTH;
        over(pairs, PanelPairs.WIDTH, (from, end) -> pairs(o, from, end));
        over(single, Panels.WIDTH, (from, end) -> rest(o, n - left, from, end));
    }

    private void over(int count, int width, Parallel.Part part) {
        long work = (long) frame.rows() * frame.units() * width;
        if (frame.alone() && count > 1) {
            Parallel.over(count, Parallel.grain(work), part);
        } else if (count > 0) {
            part.run(0, count);
        }
    }

    private void pairs(int o, int from, int end) {
        int units = frame.units();
        for (int c = from * PanelPairs.WIDTH; c < end * PanelPairs.WIDTH; c += PanelPairs.WIDTH) {
            for (int within = 0; within < units; within += DEPTH) {
                boolean there = add || within > 0;
                PanelPairs.run(
                        frame.states(),
                        at + within,
                        units,
                        frame.rows(),
                        panels,
                        units,
                        c,
                        within,
                        Math.min(DEPTH, units - within),
                        there ? to : bias == null ? PanelPairs.ZEROS : bias,
                        there ? o + c : bias == null ? 0 : c,
                        there ? ldo : 0,
                        to,
                        o + c,
                        ldo);
            }
        }
    }

    private void rest(int o, int first, int from, int end) {
        int units = frame.units();
        for (int i = from; i < end; i++) {
            int c = first + i * Panels.WIDTH;
            int width = Panels.width(c, n);
            int used = Math.min(width, n - c);
            for (int within = 0; within < units; within += DEPTH) {
                int length = Math.min(DEPTH, units - within);
                int mode = finish.mode(within == 0, within + length == units);
                int panel = c * units + within * width;
                rest.run(rows, 0, frame.rows(), within, length, panel, width, used, o + c, c, mode);
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
