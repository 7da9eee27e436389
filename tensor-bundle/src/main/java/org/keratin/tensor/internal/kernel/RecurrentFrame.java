package org.keratin.tensor.internal.kernel;

/**
 * The arrays of some samples on their way through the steps.
 *
 * @param sums for each step, what the inputs of each sample say about the gates; a step adds to it
 *     and uses it up
 * @param states by sample the outputs, then the carries, then a row for each sample to compute with
 * @param edge where blocks at the edge of a kernel are computed
 * @param rows how many samples there are
 * @param units how long a state is
 * @param alone whether these are all samples, so that other threads may help within a step
 * @param vectors whether vectors serve
 */
record RecurrentFrame(
        float[] sums,
        float[] states,
        float[] edge,
        int rows,
        int units,
        boolean alone,
        boolean vectors) {

    /** How many elements {@link #states} has. */
    static int length(int rows, int units) {
        return 3 * rows * units;
    }

    /** Where the carries begin. */
    int carry() {
        return rows * units;
    }

    /** Where the rows to compute with begin. */
    int extra() {
        return 2 * rows * units;
    }
}
