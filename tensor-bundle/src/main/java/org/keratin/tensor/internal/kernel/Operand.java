package org.keratin.tensor.internal.kernel;

/**
 * The left operand of a product, as it lies in an array: each row is one or more segments of equal
 * length, at the same distances from the row's start.
 *
 * @param array what it lies in
 * @param at where the first row starts, or what all starts are counted from
 * @param step elements from one row's start to the next, where {@code rows} does not say it
 * @param rows where each row starts, counted from {@code at}; or null
 * @param segments where the segments of a row lie, counted from its start
 * @param length the length of a segment
 */
public record Operand(float[] array, int at, int step, int[] rows, int[] segments, int length) {

    private static final int[] ONE = {0};

    /** A matrix whose rows of {@code length} elements begin {@code step} elements apart. */
    public static Operand matrix(float[] array, int at, int step, int length) {
        return new Operand(array, at, step, null, ONE, length);
    }

    /** Rows that start at given places. */
    public static Operand windows(float[] array, int at, int[] rows, int[] segments, int length) {
        return new Operand(array, at, 0, rows, segments, length);
    }

    /** Where a row starts. */
    int start(int row) {
        return at + (rows == null ? row * step : rows[row]);
    }

    /** The length of all segments of a row together. */
    int depth() {
        return segments.length * length;
    }
}
