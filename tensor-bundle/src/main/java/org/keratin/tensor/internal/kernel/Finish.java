package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorRows;
import org.keratin.tensor.kernels.Epilogue;

/**
 * What is done with the sums of a block before they are written, as flags and numbers for the
 * innermost loops; an activation that is more than a bound is not among it.
 *
 * @param add whether they are added to what is there
 * @param bias one number for each column, or null
 * @param scale what each column is multiplied by when the sums are complete, or null
 * @param clamp whether they are kept within bounds
 */
public record Finish(
        boolean add, float[] bias, float[] scale, boolean clamp, float low, float high) {

    /** The sums are added to what is there. */
    static final int ADD = 1;

    /** The sums begin with the bias. */
    static final int BIAS = 2;

    /** The sums are kept within bounds; not where they are scaled, which comes first. */
    static final int CLAMP = 4;

    private static final float[] ZEROS = new float[Panels.WIDTH];

    /** The part of an epilogue that blocks do. */
    public static Finish of(Epilogue epilogue) {
        boolean clamp = epilogue.activation().clamps();
        return new Finish(
                epilogue.add(),
                epilogue.bias(),
                epilogue.scale(),
                clamp,
                0,
                epilogue.activation().high());
    }

    /** The sums as they are, or added to what is there, and with a bias unless that is null. */
    static Finish of(boolean add, float[] bias) {
        return new Finish(add, bias, null, false, 0, 0);
    }

    /** The same for one panel's columns by themselves; those that the result lacks have no bias. */
    Finish padded(int column, int width, int used) {
        return bias == null && scale == null
                ? this
                : new Finish(
                        add,
                        padded(bias, column, width, used),
                        padded(scale, column, width, used),
                        clamp,
                        low,
                        high);
    }

    private static float[] padded(float[] row, int column, int width, int used) {
        if (row == null) {
            return null;
        }
        float[] wide = new float[width];
        System.arraycopy(row, column, wide, 0, used);
        return wide;
    }

    /**
     * Adds the bias to what is there, where sums are added to that: sums begin with one or the
     * other. If the sums are to be scaled, what is there is made as if it were one of them.
     *
     * @return what is left to do
     */
    public Finish begun(
            float[] to, int o, int ldo, int row, int rowEnd, int column, int columnEnd) {
        if (!add || bias == null && scale == null) {
            return this;
        }
        for (int r = row; r < rowEnd; r++) {
            int at = o + r * ldo;
            if (scale != null) {
                for (int c = column; c < columnEnd; c++) {
                    to[at + c] /= scale[c];
                }
            }
            if (bias != null) {
                for (int c = column; c < columnEnd; c++) {
                    to[at + c] += bias[c];
                }
            }
        }
        return new Finish(true, null, scale, clamp, low, high);
    }

    /**
     * Scales sums that are complete, and keeps them within bounds; nothing if there is no scale.
     */
    void scaled(float[] to, int o, int ldo, int rows, int column, int columns) {
        if (scale == null) {
            return;
        }
        int vectors = Vectors.PRESENT ? VectorRows.whole(columns) : 0;
        if (vectors > 0 && clamp) {
            VectorRows.scale(to, o, ldo, rows, vectors, scale, column, low, high);
        } else if (vectors > 0) {
            VectorRows.scale(to, o, ldo, rows, vectors, scale, column);
        }
        if (vectors == columns) {
            return;
        }
        for (int row = 0; row < rows; row++) {
            int at = o + row * ldo;
            for (int c = vectors; c < columns; c++) {
                float scaled = to[at + c] * scale[column + c];
                to[at + c] = clamp ? Math.min(Math.max(scaled, low), high) : scaled;
            }
        }
    }

    /**
     * Scales complete sums, {@code step} elements from row to row, adds them to what is there if
     * that is asked for, and keeps the result within bounds.
     */
    void scaled(
            float[] sums, int step, float[] to, int o, int ldo, int rows, int column, int columns) {
        float least = clamp ? low : Float.NEGATIVE_INFINITY;
        float most = clamp ? high : Float.POSITIVE_INFINITY;
        int vectors = Vectors.PRESENT ? VectorRows.whole(columns) : 0;
        if (vectors > 0 && add) {
            VectorRows.addScaled(sums, step, to, o, ldo, rows, vectors, scale, column, least, most);
        } else if (vectors > 0) {
            VectorRows.scale(sums, step, to, o, ldo, rows, vectors, scale, column, least, most);
        }
        for (int row = 0; row < rows && vectors < columns; row++) {
            int at = o + row * ldo;
            for (int c = vectors; c < columns; c++) {
                float scaled = sums[row * step + c] * scale[column + c];
                float sum = add ? to[at + c] + scaled : scaled;
                to[at + c] = clamp ? Math.min(Math.max(sum, low), high) : sum;
            }
        }
    }

    /** Scales complete rows of {@code n} sums, or else keeps them within bounds. */
    public void end(float[] to, int o, int ldo, int rows, int n) {
        rest(to, o, ldo, rows, n, 0, mode(true, true) & CLAMP);
        scaled(to, o, ldo, rows, 0, n);
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
                | (clamp && last && scale == null ? CLAMP : 0);
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
            scaled(to, at, ldo, 1, column, columnEnd - column);
        }
    }
}
