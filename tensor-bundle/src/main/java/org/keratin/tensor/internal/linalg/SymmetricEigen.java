package org.keratin.tensor.internal.linalg;

import java.util.List;

/**
 * The eigenvalues of one symmetric matrix and their vectors, with the signs that LAPACK gives: the
 * matrix is reduced to three diagonals by reflections, and these to one by {@link
 * TridiagonalEigen}.
 */
final class SymmetricEigen {

    private final int n;
    private final double[] a;
    private final double[] diagonal;

    /** Beside the diagonal; one longer than needed. */
    private final double[] beside;

    private final double[] scales;
    private final double[] vectors;

    private SymmetricEigen(double[] matrix, int n) {
        this.n = n;
        this.a = matrix;
        this.diagonal = new double[n];
        this.beside = new double[n];
        this.scales = new double[n];
        this.vectors = new double[n * n];
    }

    /** Values, ascending, and vectors as columns; the triangle below the diagonal is read. */
    static List<double[]> of(double[] matrix, int n) {
        SymmetricEigen eigen = new SymmetricEigen(matrix, n);
        eigen.reduce();
        eigen.accumulate();
        boolean found = new TridiagonalEigen(eigen.diagonal, eigen.beside, eigen.vectors).solve();
        return found
                ? List.of(eigen.diagonal, eigen.vectors)
                : List.of(Matrices.unknown(n), Matrices.unknown(n * n));
    }

    /** Reflects column after column onto the element below the diagonal. */
    private void reduce() {
        double[] product = new double[n];
        for (int k = 0; k < n - 1; k++) {
            double head = a[(k + 1) * n + k];
            double tail = 0;
            for (int i = k + 2; i < n; i++) {
                tail = Math.hypot(tail, a[i * n + k]);
            }
            beside[k] = head;
            if (tail != 0) {
                double length = -Math.copySign(Math.hypot(head, tail), head);
                scales[k] = (length - head) / length;
                for (int i = k + 2; i < n; i++) {
                    a[i * n + k] /= head - length;
                }
                a[(k + 1) * n + k] = 1;
                beside[k] = length;
                reflectBothSides(k, product);
            }
            diagonal[k] = a[k * n + k];
        }
        if (n > 0) {
            diagonal[n - 1] = a[n * n - 1];
        }
    }

    private void reflectBothSides(int k, double[] product) {
        double dot = 0;
        for (int i = k + 1; i < n; i++) {
            double sum = 0;
            for (int j = k + 1; j < n; j++) {
                sum += (j <= i ? a[i * n + j] : a[j * n + i]) * a[j * n + k];
            }
            product[i] = scales[k] * sum;
            dot += product[i] * a[i * n + k];
        }
        for (int i = k + 1; i < n; i++) {
            product[i] -= scales[k] * dot / 2 * a[i * n + k];
        }
        for (int i = k + 1; i < n; i++) {
            for (int j = k + 1; j <= i; j++) {
                a[i * n + j] -= a[i * n + k] * product[j] + product[i] * a[j * n + k];
            }
        }
    }

    /** All reflections in one orthogonal matrix. */
    private void accumulate() {
        for (int i = 0; i < n; i++) {
            vectors[i * n + i] = 1;
        }
        for (int k = n - 2; k >= 0; k--) {
            for (int j = k + 1; scales[k] != 0 && j < n; j++) {
                double dot = 0;
                for (int i = k + 1; i < n; i++) {
                    dot += a[i * n + k] * vectors[i * n + j];
                }
                for (int i = k + 1; i < n; i++) {
                    vectors[i * n + j] -= scales[k] * dot * a[i * n + k];
                }
            }
        }
    }
}
