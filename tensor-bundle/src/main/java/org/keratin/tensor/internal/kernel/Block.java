package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorBlocks;
import org.keratin.tensor.internal.vector.VectorRows;

/**
 * Some rows by one panel: strips of six or four rows, then single ones.
 *
 * @param edge where the columns of a padded panel are computed, or null where there is none
 */
record Block(float[] panels, float[] to, int ldo, float[] edge, Finish finish) {

    private static final int FOUR = 4;

    /** How many rows are multiplied together by a whole panel: more, where vectors are short. */
    static final int STRIP = Vectors.PRESENT && Vectors.LANES < 16 ? 6 : FOUR;

    /**
     * Multiplies {@code count} rows from {@code row} on, {@code length} elements of each, which
     * begin {@code shift} behind its start.
     *
     * @param used how many of the panel's columns count
     * @param column which column of the result they begin with
     */
    void run(
            Operand a,
            int row,
            int count,
            int shift,
            int length,
            int panel,
            int width,
            int used,
            int target,
            int column,
            int mode) {
        int most = width == Panels.WIDTH ? STRIP : FOUR;
        int strip;
        Finish padded = used < width ? finish.padded(column, width, used) : finish;
        for (int r = 0; r < count; r += strip) {
            strip = count - r >= most ? most : count - r >= FOUR ? FOUR : 1;
            int o = target + r * ldo;
            if (used == width) {
                strip(
                        a, row + r, shift, length, panel, width, to, o, ldo, strip, finish, column,
                        mode);
            } else {
                if ((mode & Finish.ADD) != 0) {
                    move(to, o, ldo, edge, 0, width, strip, used);
                }
                strip(
                        a, row + r, shift, length, panel, width, edge, 0, width, strip, padded, 0,
                        mode);
                move(edge, 0, width, to, o, ldo, strip, used);
            }
        }
    }

    /** Moves the columns that count, of some rows. */
    static void move(float[] from, int i, int ldf, float[] to, int o, int ldo, int rows, int used) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(from, i + row * ldf, to, o + row * ldo, used);
        }
    }

    private void strip(
            Operand a,
            int row,
            int shift,
            int k,
            int panel,
            int width,
            float[] target,
            int o,
            int ldt,
            int strip,
            Finish finish,
            int column,
            int mode) {
        float low = finish.low();
        float high = finish.high();
        float[] from = a.array();
        int a0 = a.start(row) + shift;
        if (!Vectors.PRESENT) {
            boolean add = (mode & Finish.ADD) != 0;
            for (int r = 0; r < strip; r++) {
                int start = a.start(row + r) + shift;
                ScalarBlocks.multiply(
                        from, start, panels, panel, width, target, o + r * ldt, width, k, add);
            }
            finish.rest(target, o, ldt, strip, width, column, mode);
            return;
        }
        boolean wide = width == Panels.WIDTH;
        boolean clamp = (mode & Finish.CLAMP) != 0;
        float[] start = finish.start(target, mode);
        int s = Finish.startAt(o, column, mode);
        int lds = Finish.startStep(ldt, mode);
        if (strip == 1) {
            if (wide) {
                VectorBlocks.one(
                        from, a0, panels, panel, width, target, o, k, start, s, clamp, low, high);
            } else {
                VectorBlocks.oneNarrow(
                        from, a0, panels, panel, width, target, o, k, start, s, clamp, low, high);
            }
            return;
        }
        int a1 = a.start(row + 1) + shift;
        int a2 = a.start(row + 2) + shift;
        int a3 = a.start(row + 3) + shift;
        if (strip > FOUR) {
            int a4 = a.start(row + 4) + shift;
            int a5 = a.start(row + 5) + shift;
            VectorBlocks.six(
                    from, a0, a1, a2, a3, a4, a5, panels, panel, width, target, o, ldt, k, start, s,
                    lds);
            if (clamp) {
                VectorRows.clamp(target, o, ldt, strip, width, low, high);
            }
            return;
        }
        if (wide) {
            VectorBlocks.four(
                    from, a0, a1, a2, a3, panels, panel, width, target, o, ldt, k, start, s, lds,
                    clamp, low, high);
        } else {
            VectorBlocks.fourNarrow(
                    from, a0, a1, a2, a3, panels, panel, width, target, o, ldt, k, start, s, lds,
                    clamp, low, high);
        }
    }
}
