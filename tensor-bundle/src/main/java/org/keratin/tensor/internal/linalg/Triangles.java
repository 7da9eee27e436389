package org.keratin.tensor.internal.linalg;

import java.util.List;
import org.keratin.tensor.LinalgOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.kernel.CastKernel;

/** Systems of equations with a triangular matrix; a zero on its diagonal gives infinities. */
public final class Triangles {

    private Triangles() {}

    /** Solves for each column of {@code b}, {@code (…, n, k)}; {@code a} is {@code (…, n, n)}. */
    public static Tensor solve(LinalgOps ops, Tensor a, Tensor b, boolean lower) {
        int n = Matrices.order(a);
        if (!b.shape().with(-1, n).equals(a.shape())) {
            throw new TensorException(
                    "expected right-hand sides for matrices of shape "
                            + a.shape()
                            + ", found shape "
                            + b.shape());
        }
        TensorSpec result = new TensorSpec(b.shape(), a.dtype());
        return ops.host(
                        inputs -> List.of(solved(inputs.get(0), inputs.get(1), lower)),
                        List.of(a, b),
                        List.of(result))
                .get(0);
    }

    private static Tensor solved(Tensor a, Tensor b, boolean lower) {
        Shape shape = b.shape();
        int n = shape.dim(-2);
        int columns = shape.last();
        double[] matrices = a.toDoubles();
        double[] sides = b.toDoubles();
        double[] matrix = new double[n * n];
        double[] column = new double[n];
        for (int i = 0; n > 0 && i < sides.length / n; i++) {
            int first = i / columns * n * columns + i % columns;
            System.arraycopy(matrices, i / columns * n * n, matrix, 0, n * n);
            for (int row = 0; row < n; row++) {
                column[row] = sides[first + row * columns];
            }
            if (lower) {
                forward(matrix, n, false, column);
            } else {
                backward(matrix, n, column);
            }
            for (int row = 0; row < n; row++) {
                sides[first + row * columns] = column[row];
            }
        }
        return CastKernel.narrow(sides, a.dtype(), shape);
    }

    /** Solves with the triangle below the diagonal, in place; {@code unit} for ones on it. */
    static void forward(double[] matrix, int n, boolean unit, double[] x) {
        for (int i = 0; i < n; i++) {
            double sum = x[i];
            for (int j = 0; j < i; j++) {
                sum -= matrix[i * n + j] * x[j];
            }
            x[i] = unit ? sum : sum / matrix[i * n + i];
        }
    }

    /** Solves with the triangle above the diagonal, in place. */
    static void backward(double[] matrix, int n, double[] x) {
        for (int i = n - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < n; j++) {
                sum -= matrix[i * n + j] * x[j];
            }
            x[i] = sum / matrix[i * n + i];
        }
    }
}
