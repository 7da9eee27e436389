package org.keratin.tensor.internal.kernel;

/**
 * The product of inputs with a packed kernel, for some steps of some samples; the results of the
 * samples lie together for each step. Immutable.
 *
 * @param kernel {@code (in, columns)}, packed
 * @param bias one number for each column, or null
 */
record InputProduct(float[] kernel, int in, int columns, float[] bias) {

    private static final int STRIP = 4;
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
     * @param vectors whether vectors serve
     */
    void run(
            float[] x,
            int at,
            int next,
            int samples,
            int steps,
            boolean backwards,
            float[] to,
            int o,
            boolean vectors) {
        // Strips of rows are samples, or steps where there are few samples.
        boolean strips = samples >= STRIP;
        int size = samples * columns;
        int apart = backwards ? -size : size;
        int first = o + (backwards ? (steps - 1) * size : 0);
        int paired = in == 0 || !vectors ? 0 : PanelPairs.columns(columns);
        for (int i = 0; i < (strips ? steps : samples); i++) {
            int from = at + i * (strips ? in : next);
            int lda = strips ? next : in;
            int rows = strips ? samples : steps;
            int target = first + i * (strips ? apart : columns);
            int ldo = strips ? columns : apart;
            if (vectors) {
                pairs(x, from, lda, rows, paired, to, target, ldo);
            } else {
                PlainProduct.run(
                        x, from, lda, rows, kernel, in, columns, false, bias, to, target, ldo);
            }
        }
        if (vectors && paired < columns) {
            rest(x, at, next, samples, steps, backwards, to, o, paired);
        }
    }

    private void pairs(
            float[] x, int at, int lda, int rows, int paired, float[] to, int o, int ldo) {
        for (int c = 0; c < paired; c += PanelPairs.WIDTH) {
            PanelPairs.run(
                    x,
                    at,
                    lda,
                    rows,
                    kernel,
                    in,
                    c,
                    0,
                    in,
                    bias == null ? PanelPairs.ZEROS : bias,
                    bias == null ? 0 : c,
                    0,
                    to,
                    o + c,
                    ldo);
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
        new Product(inputs, kernel, to, o, columns, columns, Finish.of(false, bias))
                .run(0, rows.length, column, columns);
    }
}
