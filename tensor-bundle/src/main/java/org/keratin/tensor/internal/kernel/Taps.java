package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.Windows;

/** Where the elements of each window lie in the input: a table for each spatial axis. */
final class Taps {

    private final int[] output;
    private final int[] size;
    private final int[][] tables;
    private final int count;

    /**
     * The taps of windows of {@code size} over axes of {@code input} elements, {@code output}
     * windows along each.
     */
    Taps(int[] input, int[] size, int[] output, Windows windows) {
        this.output = output;
        this.size = size;
        this.tables = new int[input.length][];
        int taps = 1;
        int step = 1;
        for (int axis = input.length - 1; axis >= 0; axis--) {
            int[] table = new int[output[axis] * size[axis]];
            for (int i = 0; i < table.length; i++) {
                int window = i / size[axis];
                int element = i % size[axis];
                long at =
                        (long) window * windows.strides()[axis]
                                + (long) element * windows.dilation()[axis]
                                - windows.before()[axis];
                table[i] = at < 0 || at >= input[axis] ? -1 : (int) at * step;
            }
            tables[axis] = table;
            taps *= size[axis];
            step *= input[axis];
        }
        this.count = taps;
    }

    /** How many elements a window has. */
    int count() {
        return count;
    }

    /**
     * Sets {@code taps} to the flat spatial positions of the elements of a window, -1 for those in
     * the padding.
     */
    void at(int window, int[] taps) {
        int filled = 1;
        taps[0] = 0;
        int rest = window;
        // The last axis varies fastest among windows, but each axis multiplies what is there: so
        // decode from the back, expand from the front.
        int[] position = new int[output.length];
        for (int axis = output.length - 1; axis >= 0; axis--) {
            position[axis] = rest % output[axis];
            rest /= output[axis];
        }
        for (int axis = 0; axis < output.length; axis++) {
            int length = size[axis];
            int from = position[axis] * length;
            for (int i = filled - 1; i >= 0; i--) {
                int outer = taps[i];
                for (int k = length - 1; k >= 0; k--) {
                    int inner = tables[axis][from + k];
                    taps[i * length + k] = outer < 0 || inner < 0 ? -1 : outer + inner;
                }
            }
            filled *= length;
        }
    }
}
