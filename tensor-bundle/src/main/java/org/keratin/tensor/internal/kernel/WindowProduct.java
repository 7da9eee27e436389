package org.keratin.tensor.internal.kernel;

import java.util.Arrays;
import org.keratin.tensor.internal.vector.VectorTaps;

/**
 * A product whose left rows are windows in pieces too short for loops of their own, in float32: a
 * list of taps tells where the elements of a window lie. Its right operand is packed.
 *
 * @param x what the windows lie in
 * @param at what their starts are counted from
 * @param windows where each begins
 * @param taps where its elements lie, counted from its start
 * @param panels the right operand
 * @param to the result, a row for each window
 * @param o where the first row begins
 * @param ldo elements from one row's start to the next
 * @param n columns of a row
 */
public record WindowProduct(
        float[] x,
        int at,
        int[] windows,
        int[] taps,
        float[] panels,
        float[] to,
        int o,
        int ldo,
        int n,
        Finish finish) {

    /** As many rows of a panel as stay in the nearest cache. */
    private static final int DEPTH = 320;

    private static final int STRIP = 4;

    /** The places of all elements of windows that are made of segments. */
    public static int[] taps(int[] segments, int length) {
        int[] taps = new int[segments.length * length];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = segments[i / length] + i % length;
        }
        return taps;
    }

    /** Multiplies some windows, on this thread. */
    public void run(int from, int end) {
        Finish left = finish.begun(to, o, ldo, from, end, 0, n);
        if (Vectors.PRESENT) {
            vectors(from, end, left);
        } else {
            scalars(from, end, left);
        }
        left.scaled(to, o + from * ldo, ldo, end - from, 0, n);
    }

    private void vectors(int from, int end, Finish finish) {
        float[] edge = Scratch.take(STRIP * Panels.WIDTH);
        for (int column = 0; column < n; column += Panels.WIDTH) {
            int width = Panels.width(column, n);
            int used = Math.min(width, n - column);
            Finish padded = finish.padded(column, width, used);
            boolean alone = n == ldo && used == n && !finish.add() && taps.length <= DEPTH;
            for (int first = 0; first < taps.length; first += DEPTH) {
                int depth = Math.min(DEPTH, taps.length - first);
                int mode = finish.mode(first == 0, first + depth == taps.length);
                int panel = column * taps.length + first * width;
                for (int row = from; row < end; row += STRIP) {
                    int count = Math.min(STRIP, end - row);
                    int target = o + row * ldo + column;
                    // The next rows write over what this one has too much.
                    boolean over = alone && (row + STRIP - 1) * ldo + width <= end * ldo;
                    if (count == STRIP && (used == width || over)) {
                        strip(
                                row, count, first, depth, panel, width, to, target, ldo, padded, 0,
                                mode);
                        continue;
                    }
                    if ((mode & Finish.ADD) != 0) {
                        Block.move(to, target, ldo, edge, 0, width, count, used);
                    }
                    strip(row, count, first, depth, panel, width, edge, 0, width, padded, 0, mode);
                    Block.move(edge, 0, width, to, target, ldo, count, used);
                }
            }
        }
        Scratch.give(edge);
    }

    /** Fewer than four windows are made up to four by the last of them. */
    private void strip(
            int row,
            int count,
            int first,
            int depth,
            int panel,
            int width,
            float[] target,
            int place,
            int ldt,
            Finish finish,
            int column,
            int mode) {
        int last = row + count - 1;
        int a0 = at + windows[row];
        int a1 = at + windows[Math.min(last, row + 1)];
        int a2 = at + windows[Math.min(last, row + 2)];
        int a3 = at + windows[last];
        float low = finish.low();
        float high = finish.high();
        boolean clamp = (mode & Finish.CLAMP) != 0;
        float[] start = finish.start(target, mode);
        int s = Finish.startAt(place, column, mode);
        int lds = Finish.startStep(ldt, mode);
        if (width == Panels.WIDTH) {
            VectorTaps.four(
                    x, a0, a1, a2, a3, taps, first, panels, panel, width, target, place, ldt, depth,
                    start, s, lds, clamp, low, high);
        } else {
            VectorTaps.fourNarrow(
                    x, a0, a1, a2, a3, taps, first, panels, panel, width, target, place, ldt, depth,
                    start, s, lds, clamp, low, high);
        }
    }

    private void scalars(int from, int end, Finish finish) {
        float[] window = new float[taps.length];
        float[] sums = new float[Panels.WIDTH];
        int mode = finish.mode(true, true);
        for (int row = from; row < end; row++) {
            for (int i = 0; i < taps.length; i++) {
                window[i] = x[at + windows[row] + taps[i]];
            }
            for (int column = 0; column < n; column += Panels.WIDTH) {
                int width = Panels.width(column, n);
                Arrays.fill(sums, 0);
                int panel = column * taps.length;
                ScalarBlocks.multiply(
                        window, 0, panels, panel, width, sums, 0, width, taps.length, false);
                int used = Math.min(width, n - column);
                int target = o + row * ldo + column;
                finish.edge(sums, width, to, target, ldo, 1, used, column, mode);
            }
        }
    }
}
