package org.keratin.tensor.internal.kernel;

/**
 * The layout of a packed matrix: panels of two vectors' width of columns, each with all of its rows
 * one after the other; the last panel is one vector wide if that is enough, and padded with zeros.
 */
public final class Panels {

    /** The width of a panel. */
    static final int WIDTH = 2 * Vectors.LANES;

    private Panels() {}

    /** How many elements a packed matrix has. */
    public static int length(int rows, int columns) {
        return Math.multiplyExact(rows, padded(columns));
    }

    private static int padded(int columns) {
        return (columns + Vectors.LANES - 1) / Vectors.LANES * Vectors.LANES;
    }

    /** The width of the panel that begins at {@code column}. */
    static int width(int column, int columns) {
        return Math.min(WIDTH, padded(columns - column));
    }

    /** Packs {@code (rows, columns)} elements that lie {@code down} and {@code right} apart. */
    public static void pack(
            float[] from, int at, int down, int right, float[] to, int rows, int columns) {
        pack(from, at, down, right, to, rows, columns, 0, columns);
    }

    /** Writes the elements of a packed matrix row by row: what was packed. */
    public static void unpack(float[] panels, int rows, int columns, float[] to) {
        for (int column = 0; column < columns; column += WIDTH) {
            int width = width(column, columns);
            int used = Math.min(width, columns - column);
            int i = column * rows;
            for (int row = 0; row < rows; row++, i += width) {
                System.arraycopy(panels, i, to, row * columns + column, used);
            }
        }
    }

    /** Packs the panels from a column, which begins a panel, up to another. */
    static void pack(
            float[] from,
            int at,
            int down,
            int right,
            float[] to,
            int rows,
            int columns,
            int first,
            int end) {
        for (int column = first; column < end; column += WIDTH) {
            int width = width(column, columns);
            int used = Math.min(width, columns - column);
            int o = column * rows;
            int i = at + column * right;
            if (right == 1) {
                for (int row = 0; row < rows; row++, i += down, o += width) {
                    System.arraycopy(from, i, to, o, used);
                    for (int k = used; k < width; k++) {
                        to[o + k] = 0;
                    }
                }
            } else {
                transpose(from, i, down, right, to, o, rows, width, used);
            }
        }
    }

    /** Reads a run of rows of each column at a time, since these are what lies together. */
    private static void transpose(
            float[] from,
            int i,
            int down,
            int right,
            float[] to,
            int o,
            int rows,
            int width,
            int used) {
        for (int row = 0; row < rows; row += WIDTH) {
            int end = Math.min(rows, row + WIDTH);
            for (int k = 0; k < width; k++) {
                int source = i + k * right;
                for (int r = row; r < end; r++) {
                    to[o + r * width + k] = k < used ? from[source + r * down] : 0;
                }
            }
        }
    }
}
