package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.DecompositionOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SignedLogarithm;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.kernel.CastKernel;

/** Determinants by elimination, computed in double. */
public final class Determinant {

    private Determinant() {}

    /** See {@link DecompositionOps#slogdet}. */
    public static SignedLogarithm of(DecompositionOps ops, Tensor x) {
        Shape shape = x.shape();
        if (shape.rank() < 2 || shape.dim(-2) != shape.last()) {
            throw new TensorException("expected square matrices, found shape " + shape);
        }
        DType dtype = ops.toFloating(x).dtype();
        Shape batch = shape.slice(0, shape.rank() - 2);
        TensorSpec spec = new TensorSpec(batch, dtype);
        List<Tensor> found =
                ops.host(
                        inputs -> eliminate(inputs.get(0), dtype, batch),
                        List.of(x),
                        List.of(spec, spec));
        return new SignedLogarithm(found.get(0), found.get(1));
    }

    private static List<Tensor> eliminate(Tensor x, DType dtype, Shape batch) {
        int n = x.shape().last();
        double[] elements = x.toDoubles();
        int matrices = Axes.length(batch.elements());
        double[] signs = new double[matrices];
        double[] logarithms = new double[matrices];
        for (int i = 0; i < matrices; i++) {
            double[][] rows = new double[n][n];
            for (int row = 0; row < n; row++) {
                System.arraycopy(elements, (i * n + row) * n, rows[row], 0, n);
            }
            signs[i] = eliminate(rows);
            for (int row = 0; row < n; row++) {
                logarithms[i] += Math.log(Math.abs(rows[row][row]));
            }
        }
        return List.of(
                CastKernel.narrow(signs, dtype, batch),
                CastKernel.narrow(logarithms, dtype, batch));
    }

    /** Brings rows to a triangle, and tells the sign of the determinant. */
    private static double eliminate(double[][] rows) {
        double sign = 1;
        for (int column = 0; column < rows.length; column++) {
            int largest = column;
            for (int row = column + 1; row < rows.length; row++) {
                if (Math.abs(rows[row][column]) > Math.abs(rows[largest][column])) {
                    largest = row;
                }
            }
            double[] pivot = rows[largest];
            rows[largest] = rows[column];
            rows[column] = pivot;
            sign *= Math.signum(pivot[column]) * (largest == column ? 1 : -1);
            for (int row = column + 1; row < rows.length && pivot[column] != 0; row++) {
                double factor = rows[row][column] / pivot[column];
                for (int i = column; i < rows.length; i++) {
                    rows[row][i] -= factor * pivot[i];
                }
            }
        }
        return sign;
    }
}
