package org.keratin.tensor;

import java.util.List;
import org.keratin.tensor.internal.Promotion;
import org.keratin.tensor.internal.compose.Creation;
import org.osgi.annotation.versioning.ProviderType;

/** New tensors. Where no dtype is given, it is float32. */
@ProviderType
public interface CreationOps extends ArithmeticOps, ComparisonOps, ShapeOps {

    /** A tensor full of zeros. */
    default Tensor zeros(Shape shape) {
        return zeros(shape, DType.FLOAT32);
    }

    /** A tensor full of zeros. */
    default Tensor zeros(Shape shape, DType dtype) {
        return full(shape, 0, dtype);
    }

    /** A tensor full of ones. */
    default Tensor ones(Shape shape) {
        return ones(shape, DType.FLOAT32);
    }

    /** A tensor full of ones. */
    default Tensor ones(Shape shape, DType dtype) {
        return full(shape, 1, dtype);
    }

    /** A tensor full of one value. */
    default Tensor full(Shape shape, Number fillValue, DType dtype) {
        return fill(shape, Promotion.scalar(fillValue, dtype));
    }

    /** {@code fillValue} broadcast to {@code shape}. */
    default Tensor full(Shape shape, Tensor fillValue, DType dtype) {
        return broadcastTo(cast(fillValue, dtype), shape);
    }

    /** Zeros in the shape and dtype of {@code x}. */
    default Tensor zerosLike(Tensor x) {
        return zeros(x.shape(), x.dtype());
    }

    /** Zeros in the shape of {@code x}. */
    default Tensor zerosLike(Tensor x, DType dtype) {
        return zeros(x.shape(), dtype);
    }

    /** Ones in the shape and dtype of {@code x}. */
    default Tensor onesLike(Tensor x) {
        return ones(x.shape(), x.dtype());
    }

    /** Ones in the shape of {@code x}. */
    default Tensor onesLike(Tensor x, DType dtype) {
        return ones(x.shape(), dtype);
    }

    /** One value in the shape and dtype of {@code x}. */
    default Tensor fullLike(Tensor x, Number fillValue) {
        return full(x.shape(), fillValue, x.dtype());
    }

    /** One value in the shape of {@code x}. */
    default Tensor fullLike(Tensor x, Number fillValue, DType dtype) {
        return full(x.shape(), fillValue, dtype);
    }

    /** The numbers from 0 on below {@code stop}: int32, or float32 if it is a fraction. */
    default Tensor arange(Number stop) {
        return arange(0, stop, 1);
    }

    /**
     * The numbers from {@code start} on before {@code stop}: int32, or float32 if one of the three
     * is a fraction.
     */
    default Tensor arange(Number start, Number stop, Number step) {
        return arange(start, stop, step, Creation.dtype(start, stop, step));
    }

    /** The numbers from {@code start} on before {@code stop}, {@code step} apart. */
    default Tensor arange(Number start, Number stop, Number step, DType dtype) {
        int count = Creation.count(start.doubleValue(), stop.doubleValue(), step.doubleValue());
        return range(start.doubleValue(), step.doubleValue(), count, dtype);
    }

    /** {@code num} numbers from {@code start} to {@code stop}, which is one of them, float32. */
    default Tensor linspace(double start, double stop, int num) {
        return linspace(start, stop, num, true, DType.FLOAT32);
    }

    /**
     * {@code num} numbers from {@code start} to {@code stop}, which is the last of them if {@code
     * endpoint}.
     */
    default Tensor linspace(double start, double stop, int num, boolean endpoint, DType dtype) {
        int gaps = endpoint ? num - 1 : num;
        return range(start, gaps > 0 ? (stop - start) / gaps : 0, num, dtype);
    }

    /**
     * Like {@link #linspace(double, double, int, boolean, DType)} between tensors, along a new
     * first axis.
     */
    default Tensor linspace(Tensor start, Tensor stop, int num, boolean endpoint, DType dtype) {
        return Creation.linspace(this, start, stop, num, endpoint, dtype);
    }

    /** {@code base} to the power of {@code num} numbers from {@code start} to {@code stop}. */
    default Tensor logspace(
            double start, double stop, int num, boolean endpoint, double base, DType dtype) {
        Tensor exponents = linspace(start, stop, num, endpoint, DType.FLOAT64);
        return cast(power(Tensor.scalar(base, DType.FLOAT64), exponents), dtype);
    }

    /**
     * {@code num} numbers from {@code start} to {@code stop}, each the same multiple of the one
     * before.
     */
    default Tensor geomspace(double start, double stop, int num, boolean endpoint, DType dtype) {
        double sign = Math.signum(start);
        Tensor sizes =
                logspace(
                        Math.log10(Math.abs(start)),
                        Math.log10(Math.abs(stop)),
                        num,
                        endpoint,
                        10,
                        DType.FLOAT64);
        return cast(multiply(sizes, sign), dtype);
    }

    /** The identity matrix. */
    default Tensor eye(int n) {
        return eye(n, n, 0, DType.FLOAT32);
    }

    /** A matrix with ones on the {@code k}th diagonal, above the main one if positive. */
    default Tensor eye(int n, int m, int k, DType dtype) {
        return cast(Creation.compareIndices(this, n, m, k, BinaryOp.EQUAL), dtype);
    }

    /** The identity matrix. */
    default Tensor identity(int n, DType dtype) {
        return eye(n, n, 0, dtype);
    }

    /** A matrix with ones at and below the {@code k}th diagonal. */
    default Tensor tri(int n, int m, int k, DType dtype) {
        return cast(Creation.compareIndices(this, n, m, k, BinaryOp.LESS_EQUAL), dtype);
    }

    /** The matrices in the last two axes with zeros above the {@code k}th diagonal. */
    default Tensor tril(Tensor x, int k) {
        Shape shape = x.shape();
        return where(tri(shape.dim(-2), shape.dim(-1), k, DType.BOOL), x, zerosLike(x));
    }

    /** The matrices in the last two axes with zeros below the {@code k}th diagonal. */
    default Tensor triu(Tensor x, int k) {
        Shape shape = x.shape();
        return where(tri(shape.dim(-2), shape.dim(-1), k - 1, DType.BOOL), zerosLike(x), x);
    }

    /**
     * A matrix with {@code x} on its {@code k}th diagonal, or the {@code k}th diagonal of a matrix.
     */
    default Tensor diag(Tensor x, int k) {
        return x.shape().rank() == 1 ? diagflat(x, k) : diagonal(x, k, 0, 1);
    }

    /** A matrix with the flattened {@code x} on its {@code k}th diagonal. */
    default Tensor diagflat(Tensor x, int k) {
        return Creation.diagflat(this, ravel(x), k);
    }

    /** The main diagonals of the matrices in the first two axes, as a new last axis. */
    default Tensor diagonal(Tensor x) {
        return diagonal(x, 0, 0, 1);
    }

    /** The diagonals of the matrices in two axes, which go away, as a new last axis. */
    default Tensor diagonal(Tensor x, int offset, int axis1, int axis2) {
        return Creation.diagonal(this, x, offset, axis1, axis2);
    }

    /**
     * The coordinates of a grid, a tensor for each vector.
     *
     * @param indexing {@code "xy"} for the first two axes swapped, {@code "ij"} for axes in the
     *     vectors' order
     */
    default List<Tensor> meshgrid(List<Tensor> xs, String indexing) {
        return Creation.meshgrid(this, xs, indexing);
    }
}
