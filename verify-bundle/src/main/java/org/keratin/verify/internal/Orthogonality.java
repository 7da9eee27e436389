package org.keratin.verify.internal;

import java.util.Optional;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * Whether a tensor is a matrix of orthogonal rows or columns, whichever are fewer; axes before the
 * last one count as rows.
 */
final class Orthogonality {

    private static final double ALLOWED = 1e-4;

    private Orthogonality() {}

    /** What speaks against it, where each row or column has length {@code gain}. */
    static Optional<String> check(Tensor matrix, double gain) {
        Shape shape = matrix.shape();
        if (shape.rank() < 2) {
            return Optional.of("outputs: expected a matrix, found shape " + shape);
        }
        int columns = shape.last();
        int rows = columns == 0 ? 0 : matrix.size() / columns;
        boolean byRow = rows < columns;
        int vectors = byRow ? rows : columns;
        for (int a = 0; a < vectors; a++) {
            for (int b = 0; b <= a; b++) {
                double product = product(matrix, a, b, byRow, rows, columns);
                double expected = a == b ? gain * gain : 0;
                if (!(Math.abs(product - expected) <= ALLOWED * Math.max(1, gain * gain))) {
                    return Optional.of(
                            "outputs: expected the product of "
                                    + (byRow ? "rows " : "columns ")
                                    + a
                                    + " and "
                                    + b
                                    + " to be "
                                    + expected
                                    + ", found "
                                    + product);
                }
            }
        }
        return Optional.empty();
    }

    private static double product(
            Tensor matrix, int a, int b, boolean byRow, int rows, int columns) {
        double sum = 0;
        int length = byRow ? columns : rows;
        for (int i = 0; i < length; i++) {
            int left = byRow ? a * columns + i : i * columns + a;
            int right = byRow ? b * columns + i : i * columns + b;
            sum += matrix.doubleAt(left) * matrix.doubleAt(right);
        }
        return sum;
    }
}
