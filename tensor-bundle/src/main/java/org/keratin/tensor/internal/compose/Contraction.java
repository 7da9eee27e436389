package org.keratin.tensor.internal.compose;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.keratin.tensor.DType;
import org.keratin.tensor.ProductOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Axes;

/** Bodies of {@link ProductOps}: sum products as matrix products. */
public final class Contraction {

    private Contraction() {}

    /** The matrix product with NumPy's rules for ranks. */
    public static Tensor matmul(ProductOps ops, Tensor x1, Tensor x2) {
        int rank1 = x1.shape().rank();
        int rank2 = x2.shape().rank();
        if (rank1 == 0 || rank2 == 0) {
            throw new TensorException(
                    "expected tensors of rank 1 at least, found shapes "
                            + x1.shape()
                            + " and "
                            + x2.shape());
        }
        boolean bytes = x1.dtype() == DType.INT8 && x2.dtype() == DType.INT8;
        DType result = bytes ? DType.INT32 : ops.resultType(x1.dtype(), x2.dtype());
        DType computed = result == DType.BOOL ? DType.INT32 : result;
        Tensor left = ops.cast(rank1 == 1 ? ops.expandDims(x1, 0) : x1, computed);
        Tensor right = ops.cast(rank2 == 1 ? ops.expandDims(x2, 1) : x2, computed);
        Tensor product = ops.cast(ops.matrixProduct(left, right), result);
        Tensor columns = rank2 == 1 ? ops.squeeze(product, -1) : product;
        return rank1 == 1 ? ops.squeeze(columns, rank2 == 1 ? -1 : -2) : columns;
    }

    /** The sum product over the last axis of one and the last but one of the other. */
    public static Tensor dot(ProductOps ops, Tensor x1, Tensor x2) {
        int rank2 = x2.shape().rank();
        if (x1.shape().rank() == 0 || rank2 == 0) {
            return ops.cast(ops.multiply(x1, x2), ops.resultType(x1.dtype(), x2.dtype()));
        }
        return tensordot(ops, x1, x2, new int[] {-1}, new int[] {rank2 == 1 ? 0 : -2});
    }

    /** The sum product over the last axes of both. */
    public static Tensor inner(ProductOps ops, Tensor x1, Tensor x2) {
        if (x1.shape().rank() == 0 || x2.shape().rank() == 0) {
            return dot(ops, x1, x2);
        }
        return tensordot(ops, x1, x2, new int[] {-1}, new int[] {-1});
    }

    /** The sum product over the last axes of one and the first of the other. */
    public static Tensor tensordot(ProductOps ops, Tensor x1, Tensor x2, int axes) {
        int rank1 = x1.shape().rank();
        if (axes < 0 || axes > rank1 || axes > x2.shape().rank()) {
            throw new TensorException(
                    "expected a number of axes that both have, found "
                            + axes
                            + " for "
                            + x1.shape()
                            + " and "
                            + x2.shape());
        }
        return tensordot(
                ops,
                x1,
                x2,
                IntStream.range(rank1 - axes, rank1).toArray(),
                IntStream.range(0, axes).toArray());
    }

    /** The sum product over pairs of axes. */
    public static Tensor tensordot(ProductOps ops, Tensor x1, Tensor x2, int[] axes1, int[] axes2) {
        int[] folded1 = counted(x1.shape(), axes1);
        int[] folded2 = counted(x2.shape(), axes2);
        boolean fits = folded1.length == folded2.length;
        for (int i = 0; fits && i < folded1.length; i++) {
            fits = x1.shape().dim(folded1[i]) == x2.shape().dim(folded2[i]);
        }
        if (!fits) {
            throw new TensorException(
                    "expected pairs of axes of equal length, found %s of %s and %s of %s"
                            .formatted(
                                    Arrays.toString(axes1),
                                    x1.shape(),
                                    Arrays.toString(axes2),
                                    x2.shape()));
        }
        int[] free1 = others(x1.shape(), folded1);
        int[] free2 = others(x2.shape(), folded2);
        DType result = ops.resultType(x1.dtype(), x2.dtype());
        DType computed = result == DType.BOOL ? DType.INT32 : result;
        int depth = Axes.length(Axes.count(x1, folded1));
        Tensor left = ops.permute(ops.cast(x1, computed), joined(free1, folded1));
        Tensor right = ops.permute(ops.cast(x2, computed), joined(folded2, free2));
        Tensor rows = ops.reshape(left, Axes.length(Axes.count(x1, free1)), depth);
        Tensor columns = ops.reshape(right, depth, Axes.length(Axes.count(x2, free2)));
        Shape shape =
                left.shape()
                        .slice(0, free1.length)
                        .concat(right.shape().slice(folded2.length, x2.shape().rank()));
        return ops.cast(ops.reshape(ops.matrixProduct(rows, columns), shape), result);
    }

    private static int[] counted(Shape shape, int[] axes) {
        Axes.of(shape, axes);
        return Layouts.order(shape, axes);
    }

    private static int[] others(Shape shape, int[] axes) {
        return IntStream.range(0, shape.rank())
                .filter(axis -> IntStream.of(axes).noneMatch(a -> a == axis))
                .toArray();
    }

    private static int[] joined(int[] first, int[] second) {
        return IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
    }

    /** The cross product of vectors of length 3. */
    public static Tensor cross(ProductOps ops, Tensor x1, Tensor x2, int axis) {
        if (x1.shape().dim(axis) != 3 || x2.shape().dim(axis) != 3) {
            throw new TensorException(
                    "expected vectors of length 3, found shapes "
                            + x1.shape()
                            + " and "
                            + x2.shape());
        }
        DType dtype = ops.resultType(x1.dtype(), x2.dtype());
        List<Tensor> a = ops.unstack(ops.cast(x1, dtype), axis);
        List<Tensor> b = ops.unstack(ops.cast(x2, dtype), axis);
        return ops.stack(
                List.of(minor(ops, a, b, 1, 2), minor(ops, a, b, 2, 0), minor(ops, a, b, 0, 1)),
                axis);
    }

    private static Tensor minor(ProductOps ops, List<Tensor> a, List<Tensor> b, int i, int j) {
        return ops.subtract(ops.multiply(a.get(i), b.get(j)), ops.multiply(a.get(j), b.get(i)));
    }

    /** The Kronecker product. */
    public static Tensor kron(ProductOps ops, Tensor x1, Tensor x2) {
        int rank = Math.max(x1.shape().rank(), x2.shape().rank());
        int[] left = new int[2 * rank];
        int[] right = new int[2 * rank];
        int[] product = new int[rank];
        Arrays.fill(left, 1);
        Arrays.fill(right, 1);
        for (int i = 0; i < rank; i++) {
            int own1 = i - rank + x1.shape().rank();
            int own2 = i - rank + x2.shape().rank();
            left[2 * i] = own1 < 0 ? 1 : x1.shape().dim(own1);
            right[2 * i + 1] = own2 < 0 ? 1 : x2.shape().dim(own2);
            product[i] = Axes.length((long) left[2 * i] * right[2 * i + 1]);
        }
        return ops.reshape(ops.multiply(ops.reshape(x1, left), ops.reshape(x2, right)), product);
    }
}
