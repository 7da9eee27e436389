package org.keratin.tensor;

import org.keratin.tensor.internal.linalg.Equations;
import org.keratin.tensor.internal.linalg.Factorizations;
import org.keratin.tensor.internal.linalg.Norms;
import org.keratin.tensor.internal.linalg.Powers;
import org.keratin.tensor.internal.linalg.Spectra;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The functions of {@code keras.ops.linalg}, on matrices in the last two axes; leading axes are a
 * batch. Computed in double; integers become float32.
 */
@ProviderType
public interface LinalgOps extends DecompositionOps, ProductOps, StatisticsOps, IndexOps {

    /**
     * The triangular matrix that, times its transpose, gives the symmetric positive definite {@code
     * x}; the one above the diagonal if {@code upper}.
     *
     * @throws TensorException if a matrix is not positive definite
     */
    default Tensor cholesky(Tensor x, boolean upper) {
        return Factorizations.cholesky(this, x, upper);
    }

    /** The inverses of the matrices whose {@link #cholesky} factor {@code x} is. */
    default Tensor choleskyInverse(Tensor x, boolean upper) {
        return Equations.choleskyInverse(this, x, upper);
    }

    /** Determinants. */
    default Tensor det(Tensor x) {
        return Factorizations.det(this, x);
    }

    /**
     * Eigenvalues of square matrices, in no order, and their vectors.
     *
     * @throws TensorException if one is not real
     */
    default Eigen eig(Tensor x) {
        return Spectra.eig(this, x);
    }

    /** Eigenvalues of symmetric matrices, ascending, and their vectors. */
    default Eigen eigh(Tensor x) {
        return Spectra.eigh(this, x);
    }

    /**
     * Inverses.
     *
     * @throws TensorException if a matrix is singular
     */
    default Tensor inv(Tensor x) {
        return Factorizations.inv(this, x);
    }

    /** Triangular factors, rows exchanged. */
    default Lu luFactor(Tensor x) {
        return Factorizations.lu(this, x);
    }

    /**
     * The matrix norm of some kind over two axes: {@code "fro"}, {@code "nuc"}, or of an order, 1,
     * -1, 2, -2, infinity or minus infinity.
     *
     * @param ord a string or a number
     */
    default Tensor matrixNorm(Tensor x, Object ord, int[] axes, boolean keepDims) {
        return Norms.matrix(this, x, ord, axes, keepDims);
    }

    /**
     * {@code x} such that {@code a} times it is {@code b}, of the rank of {@code a} or one less.
     */
    default Tensor solve(Tensor a, Tensor b) {
        return Equations.solve(this, a, b);
    }

    /**
     * {@code x} such that {@code a} times it is {@code b}; only the triangle above, or below, the
     * diagonal of {@code a} is looked at.
     */
    default Tensor solveTriangular(Tensor a, Tensor b, boolean lower) {
        return Equations.solveTriangular(this, a, b, lower);
    }

    /**
     * Singular values and their vectors.
     *
     * @param fullMatrices whether there are vectors for all rows and columns, not only for the
     *     values
     */
    default Svd svd(Tensor x, boolean fullMatrices) {
        return Spectra.svd(this, x, fullMatrices);
    }

    /**
     * The smallest {@code x} with which {@code a} times {@code x} comes nearest to {@code b}.
     *
     * @param a one matrix
     * @param b a vector, or a matrix of several in its columns
     * @param rcond singular values below this share of the largest count as 0; {@code null} for
     *     what rounding makes of 0
     */
    default Tensor lstsq(Tensor a, Tensor b, Double rcond) {
        return Equations.leastSquares(this, a, b, rcond);
    }

    /**
     * How many singular values exceed {@code tol}, int32; {@code null} for what rounding makes of
     * 0.
     */
    default Tensor matrixRank(Tensor x, Double tol) {
        return Equations.rank(this, x, tol);
    }

    /**
     * The product of {@code n} times the same matrix; of its inverse where {@code n} is negative.
     */
    default Tensor matrixPower(Tensor x, int n) {
        return Powers.power(this, x, n);
    }

    /**
     * The pseudoinverses.
     *
     * @param rcond singular values up to this share of the largest count as 0; {@code null} for
     *     what rounding makes of 0
     */
    default Tensor pinv(Tensor x, Double rcond) {
        return Equations.pseudoinverse(this, x, rcond);
    }
}
