package org.keratin.tensor.internal.linalg;

import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.keratin.tensor.DType;
import org.keratin.tensor.Eigen;
import org.keratin.tensor.LinalgOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Svd;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;

/** Bodies of {@link LinalgOps}: singular values and eigenvalues. */
public final class Spectra {

    private Spectra() {}

    /** Singular values with their vectors. */
    public static Svd svd(LinalgOps ops, Tensor x, boolean full) {
        Shape shape = Matrices.shape(x);
        int rows = shape.dim(-2);
        int columns = shape.last();
        int inner = Math.min(rows, columns);
        int left = full ? rows : inner;
        int right = full ? columns : inner;
        DType dtype = Matrices.dtype(x);
        List<Tensor> found =
                Matrices.each(
                        ops,
                        x,
                        matrix -> svd(matrix, left, inner, right),
                        new TensorSpec(Matrices.result(x, rows, left), dtype),
                        new TensorSpec(Matrices.result(x, inner), dtype),
                        new TensorSpec(Matrices.result(x, right, columns), dtype));
        return new Svd(found.get(0), found.get(1), found.get(2));
    }

    private static List<double[]> svd(DMatrixRMaj matrix, int left, int inner, int right) {
        int rows = matrix.getNumRows();
        int columns = matrix.getNumCols();
        if (inner == 0) {
            return List.of(identity(rows, left), new double[0], identity(right, columns));
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(
                        rows, columns, true, true, left == right && left == inner);
        if (!Matrices.isFinite(matrix) || !svd.decompose(matrix)) {
            return List.of(
                    Matrices.unknown(rows * left),
                    Matrices.unknown(inner),
                    Matrices.unknown(right * columns));
        }
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj v = svd.getV(null, true);
        DMatrixRMaj w = svd.getW(null);
        SingularOps_DDRM.descendingOrder(u, false, w, v, true);
        double[] values = new double[inner];
        for (int i = 0; i < inner; i++) {
            values[i] = w.get(i, i);
        }
        return List.of(u.getData(), values, v.getData());
    }

    private static double[] identity(int rows, int columns) {
        double[] identity = new double[rows * columns];
        for (int i = 0; i < Math.min(rows, columns); i++) {
            identity[i * columns + i] = 1;
        }
        return identity;
    }

    /** Eigenvalues of symmetric matrices, ascending, with their vectors. */
    public static Eigen eigh(LinalgOps ops, Tensor x) {
        int n = Matrices.order(x);
        return eigen(ops, x, n, matrix -> SymmetricEigen.of(matrix.getData(), n));
    }

    private static Eigen eigen(LinalgOps ops, Tensor x, int n, Matrices.Step step) {
        DType dtype = Matrices.dtype(x);
        List<Tensor> found =
                Matrices.each(
                        ops,
                        x,
                        matrix ->
                                Matrices.isFinite(matrix)
                                        ? step.apply(matrix)
                                        : List.of(Matrices.unknown(n), Matrices.unknown(n * n)),
                        new TensorSpec(Matrices.result(x, n), dtype),
                        new TensorSpec(x.shape(), dtype));
        return new Eigen(found.get(0), found.get(1));
    }

    /** Real eigenvalues of any matrices, with their vectors. */
    public static Eigen eig(LinalgOps ops, Tensor x) {
        int n = Matrices.order(x);
        return eigen(ops, x, n, matrix -> eig(matrix, n));
    }

    private static List<double[]> eig(DMatrixRMaj matrix, int n) {
        double[] values = new double[n];
        double[] vectors = new double[n * n];
        if (n == 0) {
            return List.of(values, vectors);
        }
        EigenDecomposition_F64<DMatrixRMaj> eig = DecompositionFactory_DDRM.eig(n, true, false);
        if (!eig.decompose(matrix)) {
            return List.of(Matrices.unknown(n), Matrices.unknown(n * n));
        }
        for (int j = 0; j < n; j++) {
            Complex_F64 value = eig.getEigenvalue(j);
            DMatrixRMaj vector = eig.getEigenVector(j);
            if (!value.isReal() || vector == null) {
                throw new TensorException(
                        "expected matrices of real eigenvalues, found "
                                + value
                                + ": no dtype here is complex");
            }
            values[j] = value.real;
            double length = NormOps_DDRM.normF(vector);
            for (int i = 0; i < n; i++) {
                vectors[i * n + j] = vector.get(i) / length;
            }
        }
        return List.of(values, vectors);
    }
}
