package org.keratin.tensor.internal;

/**
 * A matrix reduced to upper triangular form by reflections, with the signs that LAPACK gives. All
 * matrices are stored column after column, so that the loops run along memory.
 */
final class Householder {

    private final int rows;
    private final int columns;

    /** R at and above the diagonal; below it, the reflections' vectors without their leading 1. */
    private final double[] reduced;

    private final double[] scales;

    /** Takes {@code matrix} over and reduces it. */
    Householder(double[] matrix, int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.reduced = matrix;
        this.scales = new double[Math.min(rows, columns)];
        for (int k = 0; k < scales.length; k++) {
            scales[k] = makeReflection(k);
            for (int j = k + 1; j < columns; j++) {
                reflect(k, reduced, j);
            }
        }
    }

    /** Finds what reflects column {@code k} onto its diagonal element; gives back the scale. */
    private double makeReflection(int k) {
        int diagonal = k * rows + k;
        int end = (k + 1) * rows;
        double tail = norm(diagonal + 1, end);
        if (tail == 0) {
            return 0;
        }
        double head = reduced[diagonal];
        double length = -Math.copySign(Math.hypot(head, tail), head);
        for (int i = diagonal + 1; i < end; i++) {
            reduced[i] /= head - length;
        }
        reduced[diagonal] = length;
        return (length - head) / length;
    }

    /** The norm, scaled by the largest element so that no square overflows. */
    private double norm(int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, Math.abs(reduced[i]));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            double part = reduced[i] / largest;
            sum += part * part;
        }
        return largest * Math.sqrt(sum);
    }

    /** Applies the {@code k}th reflection to column {@code j} of {@code target}. */
    private void reflect(int k, double[] target, int j) {
        int vector = k * rows;
        int column = j * rows;
        double product = target[column + k];
        for (int i = k + 1; i < rows; i++) {
            product += reduced[vector + i] * target[column + i];
        }
        product *= scales[k];
        target[column + k] -= product;
        for (int i = k + 1; i < rows; i++) {
            target[column + i] -= product * reduced[vector + i];
        }
    }

    /** The first {@code count} columns of Q, {@code (rows, count)}. */
    double[] q(int count) {
        double[] q = new double[rows * count];
        for (int j = 0; j < count; j++) {
            q[j * rows + j] = 1;
        }
        for (int k = scales.length - 1; k >= 0; k--) {
            for (int j = k; j < count; j++) {
                reflect(k, q, j);
            }
        }
        return q;
    }

    /** Element {@code (i, j)} of R. */
    double r(int i, int j) {
        return i <= j ? reduced[j * rows + i] : 0;
    }
}
