package org.keratin.tensor.internal.kernel;

/**
 * The product of inputs with a packed kernel, for some steps of some samples; the results of the
 * samples lie together for each step. Immutable.
 *
 * @param kernel {@code (in, columns)}, packed
 * @param bias one number for each column, or null
 */
record InputProduct(float[] kernel, int in, int columns, float[] bias) {

    private static final int[] ONE_SEGMENT = {0};

    /**
     * Multiplies.
     *
     * @param x the inputs of the first sample begin at {@code at}, those of the next {@code next}
     *     elements behind
     * @param samples how many samples
     * @param steps how many steps
     * @param backwards whether the last step's results are to come first
     * @param to {@code (steps, samples, columns)} at {@code o}
     */
    void run(
            float[] x,
            int at,
            int next,
            int samples,
            int steps,
            boolean backwards,
            float[] to,
            int o) {
        int paired = in == 0 ? 0 : PanelPairs.columns(columns);
        float[] start = bias == null ? PanelPairs.ZEROS : bias;
        // Strips of four rows are four samples, or four steps where there are few samples.
        boolean strips = samples >= 4;
        int outer = strips ? steps : samples;
        int size = samples * columns;
        int apart = backwards ? -size : size;
        int first = o + (backwards ? (steps - 1) * size : 0);
        for (int c = 0; c < paired; c += PanelPairs.WIDTH) {
            for (int i = 0; i < outer; i++) {
                PanelPairs.run(
                        x,
                        at + i * (strips ? in : next),
                        strips ? next : in,
                        strips ? samples : steps,
                        kernel,
                        in,
                        c,
                        0,
                        in,
                        start,
                        bias == null ? 0 : c,
                        0,
                        to,
                        first + c + i * (strips ? apart : columns),
                        strips ? columns : apart);
            }
        }
        if (paired < columns) {
            rest(x, at, next, samples, steps, backwards, to, o, paired);
        }
    }

    private void rest(
            float[] x,
            int at,
            int next,
            int samples,
            int steps,
            boolean backwards,
            float[] to,
            int o,
            int column) {
        int[] rows = new int[samples * steps];
        for (int i = 0; i < rows.length; i++) {
            int step = backwards ? steps - 1 - i / samples : i / samples;
            rows[i] = i % samples * next + step * in;
        }
        Operand inputs = Operand.windows(x, at, rows, ONE_SEGMENT, in);
        new Product(inputs, kernel, to, o, columns, columns, new Finish(false, bias, false, 0, 0))
                .run(0, rows.length, column, columns);
    }
}
