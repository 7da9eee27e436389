package org.keratin.tensor.internal.linalg;

import org.keratin.tensor.DType;
import org.keratin.tensor.LinalgOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Svd;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Bodies of {@link LinalgOps}: systems of equations, composed of factorizations. */
public final class Equations {

    private Equations() {}

    /** Solves with any invertible matrices. */
    public static Tensor solve(LinalgOps ops, Tensor a, Tensor b) {
        Matrices.order(a);
        DType dtype = ops.promotedType(Matrices.dtype(a), Matrices.dtype(b));
        // In double until the end, since an inverse loses digits.
        Tensor inverse = ops.inv(ops.cast(a, DType.FLOAT64));
        Tensor sides = columns(ops, a, ops.cast(b, DType.FLOAT64));
        return shaped(ops, ops.cast(ops.matrixProduct(inverse, sides), dtype), b);
    }

    /** Solves with triangular matrices. */
    public static Tensor solveTriangular(LinalgOps ops, Tensor a, Tensor b, boolean lower) {
        Matrices.order(a);
        DType dtype = ops.promotedType(Matrices.dtype(a), Matrices.dtype(b));
        Tensor sides = columns(ops, a, ops.cast(b, dtype));
        return shaped(ops, Triangles.solve(ops, ops.cast(a, dtype), sides, lower), b);
    }

    /** Right-hand sides as columns: a vector is one. */
    private static Tensor columns(LinalgOps ops, Tensor a, Tensor b) {
        Shape shape = b.shape();
        boolean vector = shape.rank() == a.shape().rank() - 1;
        if (!vector && shape.rank() != a.shape().rank()
                || shape.dim(vector ? -1 : -2) != a.shape().last()) {
            throw new TensorException(
                    "expected right-hand sides for matrices of shape "
                            + a.shape()
                            + ", found shape "
                            + shape);
        }
        return vector ? ops.expandDims(b, -1) : b;
    }

    private static Tensor shaped(LinalgOps ops, Tensor x, Tensor b) {
        return x.shape().rank() > b.shape().rank() ? ops.squeeze(x, -1) : x;
    }

    /** Inverses from triangular factors. */
    public static Tensor choleskyInverse(LinalgOps ops, Tensor x, boolean upper) {
        int n = Matrices.order(x);
        Tensor one = ops.broadcastTo(ops.eye(n, n, 0, Matrices.dtype(x)), x.shape());
        Tensor inverse = ops.solveTriangular(x, one, !upper);
        Tensor transposed = ops.swapaxes(inverse, -1, -2);
        return upper
                ? ops.matrixProduct(inverse, transposed)
                : ops.matrixProduct(transposed, inverse);
    }

    /** The nearest solution, the smallest one. */
    public static Tensor leastSquares(LinalgOps ops, Tensor a, Tensor b, Double rcond) {
        boolean fits =
                a.shape().rank() == 2
                        && (b.shape().rank() == 1 || b.shape().rank() == 2)
                        && b.shape().dim(0) == a.shape().dim(0);
        if (!fits) {
            throw new TensorException(
                    "expected shapes (m, n) and (m) or (m, k), found "
                            + a.shape()
                            + " and "
                            + b.shape());
        }
        DType dtype = ops.promotedType(Matrices.dtype(a), Matrices.dtype(b));
        double share = rcond == null ? rounding(a, dtype) : rcond;
        Tensor inverse = inverse(ops, ops.cast(a, DType.FLOAT64), share);
        Tensor wide = ops.cast(b, DType.FLOAT64);
        Tensor sides = b.shape().rank() == 1 ? ops.expandDims(wide, -1) : wide;
        return shaped(ops, ops.cast(ops.matrixProduct(inverse, sides), dtype), b);
    }

    /** How many singular values are not 0. */
    public static Tensor rank(LinalgOps ops, Tensor x, Double tol) {
        Tensor values = ops.svd(x, false).s();
        if (values.shape().last() == 0) {
            return ops.zeros(Matrices.result(x), DType.INT32);
        }
        Tensor least =
                tol == null
                        ? ops.multiply(ops.max(values, -1, true), rounding(x, values.dtype()))
                        : Tensor.scalar(tol, values.dtype());
        return ops.sum(ops.cast(ops.greater(values, least), DType.INT32), -1);
    }

    /** The pseudoinverses. */
    public static Tensor pseudoinverse(LinalgOps ops, Tensor x, Double rcond) {
        DType dtype = Matrices.dtype(x);
        double share = rcond == null ? rounding(x, dtype) : rcond;
        return ops.cast(inverse(ops, ops.cast(x, DType.FLOAT64), share), dtype);
    }

    private static Tensor inverse(LinalgOps ops, Tensor x, double share) {
        Svd svd = ops.svd(x, false);
        Tensor s = svd.s();
        if (s.shape().last() == 0) {
            return ops.swapaxes(x, -1, -2);
        }
        Tensor counts = ops.greater(s, ops.multiply(ops.max(s, -1, true), share));
        Tensor inverse = ops.where(counts, ops.divide(1, ops.where(counts, s, 1)), 0);
        Tensor scaled = ops.multiply(ops.swapaxes(svd.vh(), -1, -2), ops.expandDims(inverse, -2));
        return ops.matrixProduct(scaled, ops.swapaxes(svd.u(), -1, -2));
    }

    /** The share of the largest singular value that rounding makes of 0. */
    private static double rounding(Tensor x, DType dtype) {
        int longest = Math.max(Matrices.shape(x).dim(-2), x.shape().last());
        return longest * (dtype == DType.FLOAT64 ? Math.ulp(1.0) : Math.ulp(1.0f));
    }
}
