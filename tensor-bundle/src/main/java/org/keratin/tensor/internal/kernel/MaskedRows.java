package org.keratin.tensor.internal.kernel;

/** Samples of a run whose states stay at some steps: put aside before, put back after. */
final class MaskedRows {

    private final boolean[] mask;
    private final int first;
    private final int steps;
    private final RecurrentFrame frame;
    private final float[] kept;
    private final boolean[] counted;
    private int step;

    /**
     * Makes one.
     *
     * @param mask {@code (batch, steps)}: which steps count
     * @param first the frame's first sample
     */
    MaskedRows(boolean[] mask, int first, int steps, RecurrentFrame frame) {
        this.mask = mask;
        this.first = first;
        this.steps = steps;
        this.frame = frame;
        this.kept = new float[frame.extra()];
        this.counted = new boolean[frame.rows()];
    }

    /** Puts aside the states that stay at this step, and says whether there are others. */
    boolean before(int now) {
        step = now;
        boolean any = false;
        for (int row = 0; row < frame.rows(); row++) {
            if (counts(row)) {
                counted[row] = true;
                any = true;
            } else {
                copy(frame.states(), kept, row);
            }
        }
        return any;
    }

    /** Puts them back. */
    void after() {
        for (int row = 0; row < frame.rows(); row++) {
            if (!counts(row)) {
                copy(kept, frame.states(), row);
            }
        }
    }

    /**
     * Whether the output of a sample is 0 now.
     *
     * @param zeroMasked whether it is at every step that is masked, rather than the output before,
     *     which there is once a step has counted
     */
    boolean isZero(int row, boolean zeroMasked) {
        return !counts(row) && (zeroMasked || !counted[row]);
    }

    private boolean counts(int row) {
        return mask[(first + row) * steps + step];
    }

    private void copy(float[] from, float[] to, int row) {
        int units = frame.units();
        int h = row * units;
        int c = frame.carry() + h;
        System.arraycopy(from, h, to, h, units);
        System.arraycopy(from, c, to, c, units);
    }
}
