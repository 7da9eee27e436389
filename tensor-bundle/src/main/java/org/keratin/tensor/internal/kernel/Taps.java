package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Windows;
import org.keratin.tensor.internal.Storage;

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
        this.count = Storage.length(Shape.of(size));
        int step = 1;
        for (int axis = input.length - 1; axis >= 0; axis--) {
            tables[axis] = table(axis, input[axis], step, windows);
            step *= input[axis];
        }
    }

    /**
     * For each element of each window along an axis where it lies in the input, -1 for the padding.
     */
    private int[] table(int axis, int input, int step, Windows windows) {
        int[] table = (int[]) Storage.allocate(DType.INT32, Shape.of(output[axis], size[axis]));
        for (int i = 0; i < table.length; i++) {
            long at =
                    (long) (i / size[axis]) * windows.strides()[axis]
                            + (long) (i % size[axis]) * windows.dilation()[axis]
                            - windows.before()[axis];
            table[i] = at < 0 || at >= input ? -1 : (int) at * step;
        }
        return table;
    }

    /** How many elements a window has. */
    int count() {
        return count;
    }

    /** An array for {@link #at}. */
    int[] places() {
        return (int[]) Storage.allocate(DType.INT32, Shape.of(count));
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
