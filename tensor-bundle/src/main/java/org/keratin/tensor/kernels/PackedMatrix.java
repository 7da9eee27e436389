package org.keratin.tensor.kernels;

import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.Storage;
import org.keratin.tensor.internal.kernel.Panels;

/**
 * The right operand of products, {@code (rows, columns)}, laid out once in the order in which the
 * kernels read it. Immutable, for any number of threads.
 */
public final class PackedMatrix {

    private static final SharedMatrices IN_USE = new SharedMatrices();

    private final int rows;
    private final int columns;
    private final float[] panels;

    private PackedMatrix(int rows, int columns, float[] panels) {
        this.rows = rows;
        this.columns = columns;
        this.panels = panels;
    }

    /** Packs the matrix at {@code at}, whose rows begin {@code step} elements apart. */
    public static PackedMatrix of(float[] matrix, int at, int step, int rows, int columns) {
        float[] panels = allocate(Panels.length(rows, columns));
        Panels.pack(matrix, at, step, 1, panels, rows, columns);
        return new PackedMatrix(rows, columns, panels);
    }

    /**
     * Packs the transpose of the matrix at {@code at}: its columns are the given matrix's rows,
     * which begin {@code step} elements apart.
     */
    public static PackedMatrix ofTransposed(
            float[] matrix, int at, int step, int rows, int columns) {
        float[] panels = allocate(Panels.length(rows, columns));
        Panels.pack(matrix, at, 1, step, panels, rows, columns);
        return new PackedMatrix(rows, columns, panels);
    }

    /**
     * An equal matrix that is in use already, so that there is one copy of it, or else this one;
     * small ones stay what they are.
     */
    public PackedMatrix shared() {
        return IN_USE.shared(this);
    }

    /** How many rows: the length of the sums. */
    public int rows() {
        return rows;
    }

    /** How many columns: the width of the result. */
    public int columns() {
        return columns;
    }

    /** Its elements row by row, in a new array. */
    public float[] unpacked() {
        float[] elements = allocate(rows * columns);
        Panels.unpack(panels, rows, columns, elements);
        return elements;
    }

    // With a clear error where memory runs out: these are as large as weights.
    private static float[] allocate(int length) {
        return (float[]) Storage.allocate(DType.FLOAT32, Shape.of(length));
    }

    /** How many bytes its elements take, padding included. */
    public long bytes() {
        return 4L * panels.length;
    }

    float[] panels() {
        return panels;
    }
}
