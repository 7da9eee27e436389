package org.keratin.tensor.internal.kernel;

/** One run of a {@link RecurrentKernel}. */
final class RecurrentRun {

    /** Sums that stay in the second cache beside the recurrent kernel. */
    private static final int SUMS = 1 << 16;

    private final RecurrentKernel kernel;
    private final float[] x;
    private final int at;
    private final int steps;
    private final float[][] start;
    private final int[] atStart;
    private final float[] to;
    private final int units;

    RecurrentRun(
            RecurrentKernel kernel,
            float[] x,
            int at,
            int steps,
            float[][] start,
            int[] atStart,
            float[] to) {
        this.kernel = kernel;
        this.x = x;
        this.at = at;
        this.steps = steps;
        this.start = start;
        this.atStart = atStart;
        this.to = to;
        this.units = kernel.units();
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
        RecurrentFrame frame = new RecurrentFrame(sums, states, edge, rows, units, alone);
        for (int i = 0; i < start.length; i++) {
            System.arraycopy(
                    start[i], atStart[i] + first * units, states, i * rows * units, rows * units);
        }
        CellKernel.Step step = kernel.cell().on(frame);
        int[] inputs = inputs(rows, most);
        for (int done = 0; done < steps; done += most) {
            int count = Math.min(most, steps - done);
            int from = kernel.how().backwards() ? steps - done - count : done;
            int row = at + (first * steps + from) * kernel.in();
            kernel.project(x, row, inputs, count * rows, sums, alone);
            for (int i = 0; i < count; i++) {
                int within = kernel.how().backwards() ? count - 1 - i : i;
                step.run(within * width);
                if (kernel.how().sequences()) {
                    write(states, 0, first, rows, done + i);
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

    /** Where the inputs of each sample lie at each of some steps, counted from the first. */
    private int[] inputs(int rows, int count) {
        int[] inputs = new int[rows * count];
        for (int i = 0; i < count; i++) {
            for (int row = 0; row < rows; row++) {
                inputs[i * rows + row] = (row * steps + i) * kernel.in();
            }
        }
        return inputs;
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
