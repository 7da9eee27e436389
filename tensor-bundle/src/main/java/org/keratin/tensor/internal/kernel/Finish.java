package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.kernels.Epilogue;

/**
 * What is done with the sums of a block before they are written, as flags and numbers for the
 * innermost loops; an activation that is more than a bound is not among it.
 *
 * @param add whether they are added to what is there
 * @param bias one number for each column, or null
 * @param clamp whether they are kept within bounds
 */
public record Finish(boolean add, float[] bias, boolean clamp, float low, float high) {

    /** The sums are added to what is there. */
    static final int ADD = 1;

    /** The sums begin with the bias. */
    static final int BIAS = 2;

    /** The sums are kept within bounds. */
    static final int CLAMP = 4;

    private static final float[] ZEROS = new float[Panels.WIDTH];

    /** The part of an epilogue that blocks do. */
    public static Finish of(Epilogue epilogue) {
        boolean clamp = epilogue.activation().clamps();
        return new Finish(epilogue.add(), epilogue.bias(), clamp, 0, epilogue.activation().high());
    }

    /** The same for one panel's columns by themselves; those that the result lacks have no bias. */
    Finish padded(int column, int width, int used) {
        if (bias == null) {
            return this;
        }
        float[] wide = new float[width];
        System.arraycopy(bias, column, wide, 0, used);
        return new Finish(add, wide, clamp, low, high);
    }

    /**
     * Adds the bias to what is there, where sums are added to that: sums begin with one or the
     * other.
     *
     * @return what is left to do
     */
    Finish begun(float[] to, int o, int ldo, int row, int rowEnd, int column, int columnEnd) {
        if (!add || bias == null) {
            return this;
        }
        for (int r = row; r < rowEnd; r++) {
            int at = o + r * ldo;
            for (int c = column; c < columnEnd; c++) {
                to[at + c] += bias[c];
            }
        }
        return new Finish(true, null, clamp, low, high);
    }

    /** What sums begin with. */
    float[] start(float[] to, int mode) {
        return (mode & ADD) != 0 ? to : (mode & BIAS) != 0 ? bias : ZEROS;
    }

    /** Where that lies. */
    static int startAt(int o, int column, int mode) {
        return (mode & ADD) != 0 ? o : (mode & BIAS) != 0 ? column : 0;
    }

    /** How far apart that is for two rows. */
    static int startStep(int ldo, int mode) {
        return (mode & ADD) != 0 ? ldo : 0;
    }

    /** The flags for the first, the last or another part of the sums. */
    int mode(boolean first, boolean last) {
        return (add || !first ? ADD : 0)
                | (bias != null && first ? BIAS : 0)
                | (clamp && last ? CLAMP : 0);
    }

    /** Does to sums what is left when they are added up, in place. */
    void rest(float[] to, int o, int ldo, int rows, int width, int column, int mode) {
        for (int row = 0; row < rows; row++) {
            int at = o + row * ldo;
            if ((mode & BIAS) != 0) {
                for (int c = 0; c < width; c++) {
                    to[at + c] += bias[column + c];
                }
            }
            if ((mode & CLAMP) != 0) {
                for (int c = 0; c < width; c++) {
                    to[at + c] = Math.min(Math.max(to[at + c], low), high);
                }
            }
        }
    }

    /** Brings sums from the side, of which only some columns count, to their place. */
    void edge(
            float[] sums,
            int width,
            float[] to,
            int o,
            int ldo,
            int rows,
            int used,
            int column,
            int mode) {
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < used; c++) {
                float before = (mode & ADD) != 0 ? to[o + row * ldo + c] : 0;
                to[o + row * ldo + c] = before + sums[row * width + c];
            }
        }
        rest(to, o, ldo, rows, used, column, mode);
    }

    /** The result of no products at all. */
    void nothing(float[] to, int o, int ldo, int row, int rowEnd, int column, int columnEnd) {
        for (int r = row; r < rowEnd; r++) {
            int at = o + r * ldo + column;
            if (!add) {
                java.util.Arrays.fill(to, at, at + columnEnd - column, 0);
            }
            rest(to, at, ldo, 1, columnEnd - column, column, mode(true, true));
        }
    }
}
