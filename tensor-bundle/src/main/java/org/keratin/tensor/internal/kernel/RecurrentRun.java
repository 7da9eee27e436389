package org.keratin.tensor.internal.kernel;

import java.util.Arrays;

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
    private final boolean[] mask;
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
            boolean[] mask,
            float[][] start,
            int[] atStart,
            float[] to,
            boolean vectors) {
        this.kernel = kernel;
        this.x = x;
        this.at = at;
        this.steps = steps;
        this.mask = mask;
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
        float[] edge = Scratch.take(Block.STRIP * Panels.WIDTH);
        RecurrentFrame frame = new RecurrentFrame(sums, states, edge, rows, units, alone, vectors);
        for (int i = 0; i < start.length; i++) {
            System.arraycopy(
                    start[i], atStart[i] + first * units, states, i * rows * units, rows * units);
        }
        MaskedRows masked = mask == null ? null : new MaskedRows(mask, first, steps, frame);
        for (int done = 0; done < steps; done += most) {
            go(first, done, Math.min(most, steps - done), masked, frame);
        }
        int outputs = kernel.how().outputs(steps);
        if (!kernel.how().sequences()) {
            outputs(states, masked, first, rows, 0);
        }
        for (int i = outputs; i < kernel.how().rows(steps); i++) {
            for (int row = 0; row < rows; row++) {
                write(states, ((i - outputs) * rows + row) * units, first + row, i);
            }
        }
        Scratch.give(edge);
        Scratch.give(states);
        Scratch.give(sums);
    }

    /** Goes some steps: {@code count}, of those that are left when some are done. */
    private void go(int first, int done, int count, MaskedRows masked, RecurrentFrame frame) {
        CellKernel.Step step = kernel.cell().on(frame);
        int width = frame.rows() * kernel.columns();
        try (Ahead inputs = inputs(first, done, count, frame)) {
            for (int i = 0; i < count; i++) {
                inputs.need(i);
                int now = done + i;
                if (masked == null) {
                    step.run(i * width);
                } else if (masked.before(kernel.how().backwards() ? steps - 1 - now : now)) {
                    step.run(i * width);
                    masked.after();
                }
                if (kernel.how().sequences()) {
                    outputs(frame.states(), masked, first, frame.rows(), now);
                }
            }
        }
    }

    /** What the inputs say at some steps, in the order in which these are gone. */
    private Ahead inputs(int first, int done, int count, RecurrentFrame frame) {
        InputProduct product = kernel.inputs();
        int in = product.in();
        int rows = frame.rows();
        int width = rows * kernel.columns();
        long work = (long) count * in * width;
        boolean helped = frame.alone() && Parallel.grain(work) == 1;
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
                            frame.sums(),
                            from * width,
                            vectors);
                });
    }

    /** Writes the output of each sample to the result. */
    private void outputs(float[] states, MaskedRows masked, int first, int rows, int place) {
        for (int row = 0; row < rows; row++) {
            if (masked != null && masked.isZero(row, kernel.how().zeroMasked())) {
                int o = at(first + row, place);
                Arrays.fill(to, o, o + units, 0);
            } else {
                write(states, row * units, first + row, place);
            }
        }
    }

    private void write(float[] states, int from, int sample, int place) {
        System.arraycopy(states, from, to, at(sample, place), units);
    }

    private int at(int sample, int place) {
        return (sample * kernel.how().rows(steps) + place) * units;
    }
}
