package org.keratin.tensor.internal.kernel;

/** Brings planes together: what they have at one place comes to lie side by side. */
public final class Interleave {

    private Interleave() {}

    /**
     * Writes {@code count} places of {@code planes} planes, which begin {@code ldx} elements apart.
     *
     * @param stepTo elements from one place's results to the next one's
     */
    public static void set(
            float[] x, int i, int ldx, int planes, float[] to, int o, int stepTo, int count) {
        int p = 0;
        // Few planes at a time: what lies together is written together.
        for (; p <= planes - 4; p += 4) {
            four(x, i + p * ldx, ldx, to, o + p, stepTo, count);
        }
        for (; p <= planes - 2; p += 2) {
            two(x, i + p * ldx, ldx, to, o + p, stepTo, count);
        }
        if (p < planes) {
            int from = i + p * ldx;
            for (int k = 0, at = o + p; k < count; k++, at += stepTo) {
                to[at] = x[from + k];
            }
        }
    }

    private static void four(float[] x, int i, int ldx, float[] to, int o, int stepTo, int count) {
        int i1 = i + ldx;
        int i2 = i1 + ldx;
        int i3 = i2 + ldx;
        for (int k = 0, at = o; k < count; k++, at += stepTo) {
            to[at] = x[i + k];
            to[at + 1] = x[i1 + k];
            to[at + 2] = x[i2 + k];
            to[at + 3] = x[i3 + k];
        }
    }

    private static void two(float[] x, int i, int ldx, float[] to, int o, int stepTo, int count) {
        int i1 = i + ldx;
        for (int k = 0, at = o; k < count; k++, at += stepTo) {
            to[at] = x[i + k];
            to[at + 1] = x[i1 + k];
        }
    }

    /** Adds them to what is there. */
    public static void add(
            float[] x, int i, int ldx, int planes, float[] to, int o, int stepTo, int count) {
        for (int p = 0; p < planes; p++) {
            int from = i + p * ldx;
            for (int k = 0, at = o + p; k < count; k++, at += stepTo) {
                to[at] += x[from + k];
            }
        }
    }
}
