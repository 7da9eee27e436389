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

    /** As in {@code VectorBlocks}, which must not be loaded where there are no vectors. */
    static final int ADD = 1;

    static final int BIAS = 2;
    static final int CLAMP = 4;

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

    /** The flags for the first, the last or another part of the sums. */
    int mode(boolean first, boolean last) {
        return (add || !first ? ADD : 0)
                | (bias != null && last ? BIAS : 0)
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
