package org.keratin.tensor.internal.linalg;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionInner_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.keratin.tensor.DType;
import org.keratin.tensor.LinalgOps;
import org.keratin.tensor.Lu;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;

/** Bodies of {@link LinalgOps}: triangular factors, and what follows from them. */
public final class Factorizations {

    private Factorizations() {}

    /** The triangular factor of positive definite matrices. */
    public static Tensor cholesky(LinalgOps ops, Tensor x, boolean upper) {
        int n = Matrices.order(x);
        TensorSpec result = new TensorSpec(x.shape(), Matrices.dtype(x));
        return Matrices.each(ops, x, matrix -> List.of(cholesky(matrix, n, upper)), result).get(0);
    }

    private static double[] cholesky(DMatrixRMaj matrix, int n, boolean upper) {
        // The library reads the triangle above the diagonal; that of the factor's own is asked for.
        if (!upper) {
            CommonOps_DDRM.transpose(matrix);
        }
        CholeskyDecompositionInner_DDRM cholesky = new CholeskyDecompositionInner_DDRM(true);
        if (!Matrices.isFinite(matrix) || !cholesky.decompose(matrix)) {
            throw new TensorException("expected positive definite matrices, found one that is not");
        }
        DMatrixRMaj factor = cholesky.getT(new DMatrixRMaj(n, n));
        if (upper) {
            CommonOps_DDRM.transpose(factor);
        }
        return factor.getData();
    }

    /** Both triangular factors in one matrix, and the rows that were exchanged. */
    public static Lu lu(LinalgOps ops, Tensor x) {
        int rows = Matrices.shape(x).dim(-2);
        int steps = Math.min(rows, x.shape().last());
        List<Tensor> found =
                Matrices.each(
                        ops,
                        x,
                        matrix -> {
                            LUDecompositionAlt_DDRM lu = new LUDecompositionAlt_DDRM();
                            lu.decompose(matrix);
                            return List.of(
                                    lu.getLU().getData().clone(),
                                    exchanges(lu.getRowPivotV(null), rows, steps));
                        },
                        new TensorSpec(x.shape(), Matrices.dtype(x)),
                        new TensorSpec(Matrices.result(x, steps), DType.INT32));
        return new Lu(found.get(0), found.get(1));
    }

    /** With which row each row was exchanged in turn, so that row {@code i} is {@code order[i]}. */
    private static double[] exchanges(int[] order, int rows, int steps) {
        int[] current = new int[rows];
        for (int i = 0; i < rows; i++) {
            current[i] = i;
        }
        double[] exchanges = new double[steps];
        for (int i = 0; i < steps; i++) {
            int at = i;
            while (current[at] != order[i]) {
                at++;
            }
            exchanges[i] = at;
            current[at] = current[i];
            current[i] = order[i];
        }
        return exchanges;
    }

    /** The determinants. */
    public static Tensor det(LinalgOps ops, Tensor x) {
        int n = Matrices.order(x);
        TensorSpec result = new TensorSpec(Matrices.result(x), Matrices.dtype(x));
        return Matrices.each(ops, x, matrix -> List.of(new double[] {det(matrix, n)}), result)
                .get(0);
    }

    private static double det(DMatrixRMaj matrix, int n) {
        if (n == 0) {
            return 1;
        }
        LUDecompositionAlt_DDRM lu = new LUDecompositionAlt_DDRM();
        lu.decompose(matrix);
        return lu.computeDeterminant().real;
    }

    /** The inverses. */
    public static Tensor inv(LinalgOps ops, Tensor x) {
        int n = Matrices.order(x);
        TensorSpec result = new TensorSpec(x.shape(), Matrices.dtype(x));
        return Matrices.each(ops, x, matrix -> List.of(inverse(matrix, n)), result).get(0);
    }

    private static double[] inverse(DMatrixRMaj matrix, int n) {
        LUDecompositionAlt_DDRM lu = new LUDecompositionAlt_DDRM();
        if (n > 0 && (!lu.decompose(matrix) || lu.isSingular())) {
            throw new TensorException("expected invertible matrices, found a singular one");
        }
        double[] inverse = new double[n * n];
        double[] column = new double[n];
        int[] order = n == 0 ? new int[0] : lu.getRowPivotV(null);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                column[i] = order[i] == j ? 1 : 0;
            }
            Triangles.forward(lu.getLU().getData(), n, true, column);
            Triangles.backward(lu.getLU().getData(), n, column);
            for (int i = 0; i < n; i++) {
                inverse[i * n + j] = column[i];
            }
        }
        return inverse;
    }
}
