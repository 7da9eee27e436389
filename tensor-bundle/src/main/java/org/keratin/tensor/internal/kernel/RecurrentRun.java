package org.keratin.tensor.internal.kernel;

/** One run of a {@link RecurrentKernel}. */
final class RecurrentRun {

    /** Sums that stay in the second cache beside the recurrent kernel. */
    private static final int SUMS = 1 << 16;

    /** Parts of the inputs that other threads may do ahead. */
    private static final int PARTS = 8;

    private final RecurrentKernel kernel;
    private final float[] x;
    private final int at;
    private final int steps;
    private final float[][] start;
    private final int[] atStart;
    private final float[] to;
    private final int units;
    private final boolean vectors;

    RecurrentRun(
            RecurrentKernel kernel,
            float[] x,
            int at,
            int steps,
            float[][] start,
            int[] atStart,
            float[] to,
            boolean vectors) {
        this.kernel = kernel;
        this.x = x;
        this.at = at;
        this.steps = steps;
        this.start = start;
        this.atStart = atStart;
        this.to = to;
        this.units = kernel.units();
        this.vectors = vectors;
    }

    /**
     * Takes samples through all steps.
     *
     * @param alone whether these are all, so that other threads may help
     */
    void samples(int first, int end, boolean alone) {
        int rows = end - first;
        if (rows == 0) {
            return;
        }
        int width = rows * kernel.columns();
        int most = Math.max(1, Math.min(steps, SUMS / width));
        float[] sums = Scratch.take(Math.multiplyExact(most, width));
        float[] states = Scratch.take(RecurrentFrame.length(rows, units));
        float[] edge = Scratch.take(4 * Panels.WIDTH);
        RecurrentFrame frame = new RecurrentFrame(sums, states, edge, rows, units, alone, vectors);
        for (int i = 0; i < start.length; i++) {
            System.arraycopy(
                    start[i], atStart[i] + first * units, states, i * rows * units, rows * units);
        }
        CellKernel.Step step = kernel.cell().on(frame);
        for (int done = 0; done < steps; done += most) {
            int count = Math.min(most, steps - done);
            try (Ahead inputs = inputs(first, rows, done, count, sums, alone)) {
                for (int i = 0; i < count; i++) {
                    inputs.need(i);
                    step.run(i * width);
                    if (kernel.how().sequences()) {
                        write(states, 0, first, rows, done + i);
                    }
                }
            }
        }
        int last = kernel.how().rows(steps) - 1;
        if (kernel.how().hasCarry()) {
            write(states, frame.carry(), first, rows, last--);
        }
        if (!kernel.how().sequences()) {
            write(states, 0, first, rows, last);
        }
        Scratch.give(edge);
        Scratch.give(states);
        Scratch.give(sums);
    }

    /** What the inputs say at some steps, in the order in which these are gone. */
    private Ahead inputs(int first, int rows, int done, int count, float[] sums, boolean alone) {
        InputProduct product = kernel.inputs();
        int in = product.in();
        int width = rows * kernel.columns();
        long work = (long) count * in * width;
        boolean helped = alone && Parallel.grain(work) == 1;
        return new Ahead(
                count,
                helped ? Math.max(4, count / PARTS) : count,
                helped ? Parallel.threads() : 1,
                (from, end) -> {
                    boolean backwards = kernel.how().backwards();
                    int row = first * steps + (backwards ? steps - done - end : done + from);
                    product.run(
                            x,
                            at + row * in,
                            steps * in,
                            rows,
                            end - from,
                            backwards,
                            sums,
                            from * width,
                            vectors);
                });
    }

    /** Writes a row for each sample to the result. */
    private void write(float[] states, int from, int first, int rows, int place) {
        int all = kernel.how().rows(steps);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(
                    states, from + row * units, to, ((first + row) * all + place) * units, units);
        }
    }
}
