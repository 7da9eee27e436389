package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class LinalgOpsTest {

    private static Tensor matrix(float a, float b, float c, float d) {
        return Tensor.of(new float[] {a, b, c, d}, 2, 2);
    }

    @Test
    void splitsAPositiveDefiniteMatrix() {
        Tensor x = matrix(4, 2, 2, 10);
        assertTensor(ops().cholesky(x, false)).is(DType.FLOAT32, 2, 2).holds(2, 0, 1, 3);
        assertTensor(ops().cholesky(x, true)).holds(2, 1, 0, 3);
        assertThatThrownBy(() -> ops().cholesky(matrix(1, 2, 2, 1), false))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("positive definite");
    }

    @Test
    void invertsWhatATriangularFactorStandsFor() {
        assertTensor(ops().choleskyInverse(matrix(2, 0, 1, 3), false))
                .holds(10 / 36.0, -2 / 36.0, -2 / 36.0, 4 / 36.0);
        assertTensor(ops().choleskyInverse(matrix(2, 1, 0, 3), true))
                .holds(10 / 36.0, -2 / 36.0, -2 / 36.0, 4 / 36.0);
    }

    @Test
    void findsDeterminantsOfEachMatrixOfABatch() {
        Tensor x = Tensor.of(new double[] {1, 2, 3, 4, 0, 1, 1, 0}, 2, 2, 2);
        assertTensor(ops().det(x)).is(DType.FLOAT64, 2).holds(-2, -1);
        assertTensor(ops().det(ops().zeros(Shape.of(1, 0, 0)))).holds(1);
        assertThatThrownBy(() -> ops().det(counting(2, 3)))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("expected square matrices, found shape (2, 3)");
    }

    @Test
    void invertsMatrices() {
        assertTensor(ops().inv(matrix(0, 2, 4, 0))).holds(0, 0.25, 0.5, 0);
        assertThatThrownBy(() -> ops().inv(matrix(1, 2, 2, 4)))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("singular");
    }

    @Test
    void factorsWithExchangedRows() {
        Lu lu = ops().luFactor(matrix(1, 2, 2, 2));
        assertTensor(lu.factors()).holds(2, 2, 0.5, 1);
        assertTensor(lu.pivots()).is(DType.INT32, 2).holds(1, 1);
    }

    @Test
    void solvesForVectorsAndMatrices() {
        Tensor a = matrix(0, 2, 4, 0);
        assertTensor(ops().solve(a, vector(2, 4))).is(DType.FLOAT32, 2).holds(1, 1);
        assertTensor(ops().solve(a, matrix(2, 0, 4, 8))).holds(1, 2, 1, 0);
    }

    @Test
    void looksAtOneTriangleOnly() {
        Tensor a = matrix(2, 5, 1, 4);
        assertTensor(ops().solveTriangular(a, vector(2, 9), true)).holds(1, 2);
        assertTensor(ops().solveTriangular(a, vector(12, 8), false)).holds(1, 2);
    }

    @Test
    void findsSingularValuesAndTheirVectors() {
        Tensor x = Tensor.of(new float[] {0, 3, 0, 2, 0, 0}, 2, 3);
        Svd svd = ops().svd(x, true);
        assertTensor(svd.s()).holds(3, 2);
        assertTensor(svd.u()).is(DType.FLOAT32, 2, 2);
        assertTensor(svd.vh()).is(DType.FLOAT32, 3, 3);
        Svd reduced = ops().svd(x, false);
        assertTensor(ops().matmul(ops().multiply(reduced.u(), reduced.s()), reduced.vh()))
                .is(DType.FLOAT32, 2, 3)
                .holds(0, 3, 0, 2, 0, 0);
    }

    @Test
    void givesNotANumberForWhatIsNotFinite() {
        assertTensor(ops().svd(matrix(Float.NaN, 1, 1, 1), false).s())
                .holds(Double.NaN, Double.NaN);
        assertTensor(ops().eigh(matrix(Float.POSITIVE_INFINITY, 1, 1, 1)).values())
                .holds(Double.NaN, Double.NaN);
    }

    @Test
    void findsEigenvaluesOfSymmetricMatricesInOrder() {
        Eigen eigen = ops().eigh(matrix(2, 1, 1, 2));
        double half = Math.sqrt(0.5);
        assertTensor(eigen.values()).holds(1, 3);
        assertTensor(eigen.vectors()).holds(-half, half, half, half);
    }

    @Test
    void findsEigenvaluesOfLargerSymmetricMatrices() {
        Tensor x = ops().matmul(counting(7, 5), ops().transpose(counting(7, 5)));
        Tensor symmetric = ops().cast(ops().divide(x, 100), DType.FLOAT64);
        Eigen eigen = ops().eigh(symmetric);
        Tensor back =
                ops().matrixProduct(
                                ops().multiply(eigen.vectors(), eigen.values()),
                                ops().transpose(eigen.vectors()));
        assertTensor(back).holdsWithin(1e-9, symmetric.toDoubles());
    }

    @Test
    void findsRealEigenvaluesOnly() {
        Eigen eigen = ops().eig(matrix(2, 0, 0, 2));
        assertTensor(eigen.values()).holds(2, 2);
        assertThatThrownBy(() -> ops().eig(matrix(0, 1, -1, 0)))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("no dtype here is complex");
    }

    @Test
    void comesNearestWhereThereIsNoSolution() {
        Tensor a = Tensor.of(new float[] {1, 1, 1}, 3, 1);
        assertTensor(ops().lstsq(a, vector(1, 2, 6), null)).is(DType.FLOAT32, 1).holds(3);
    }

    @Test
    void countsSingularValuesThatAreNotZero() {
        assertTensor(ops().matrixRank(matrix(1, 2, 2, 4), null)).is(DType.INT32).holds(1);
        assertTensor(ops().matrixRank(matrix(3, 0, 0, 1), 2.0)).holds(1);
    }

    @Test
    void multipliesMatricesWithThemselves() {
        Tensor x = matrix(1, 1, 0, 1);
        assertTensor(ops().matrixPower(x, 5)).holds(1, 5, 0, 1);
        assertTensor(ops().matrixPower(x, 0)).holds(1, 0, 0, 1);
        assertTensor(ops().matrixPower(x, -2)).holds(1, -2, 0, 1);
    }

    @Test
    void invertsAsFarAsPossible() {
        assertTensor(ops().pinv(Tensor.of(new float[] {3, 0, 0, 0, 2, 0}, 2, 3), null))
                .is(DType.FLOAT32, 3, 2)
                .holds(1 / 3.0, 0, 0, 0.5, 0, 0);
        assertTensor(ops().pinv(matrix(1, 0, 0, 0.01f), 0.1)).holds(1, 0, 0, 0);
    }

    @Test
    void measuresMatrices() {
        Tensor x = matrix(3, 0, 0, -4);
        int[] axes = {0, 1};
        assertTensor(ops().matrixNorm(x, "fro", axes, false)).holds(5);
        assertTensor(ops().matrixNorm(x, "nuc", axes, false)).holds(7);
        assertTensor(ops().matrixNorm(x, 1, axes, false)).holds(4);
        assertTensor(ops().matrixNorm(x, -2, axes, true)).is(DType.FLOAT32, 1, 1).holds(3);
        assertTensor(ops().matrixNorm(x, Double.NEGATIVE_INFINITY, axes, false)).holds(3);
        assertThatThrownBy(() -> ops().matrixNorm(x, 3, axes, false))
                .isInstanceOf(TensorException.class)
                .hasMessageContaining("expected a matrix norm");
    }

    @Test
    void worksOutShapesAlone() {
        Ops spec = SpecOps.instance();
        Tensor x = SpecOps.tensor(Shape.of(5, 3, 4), DType.FLOAT32);
        assertTensor(spec.svd(x, true).vh()).is(DType.FLOAT32, 5, 4, 4);
        assertTensor(spec.pinv(x, null)).is(DType.FLOAT32, 5, 4, 3);
        assertTensor(spec.luFactor(x).pivots()).is(DType.INT32, 5, 3);
        assertTensor(spec.matrixRank(x, null)).is(DType.INT32, 5);
    }
}
