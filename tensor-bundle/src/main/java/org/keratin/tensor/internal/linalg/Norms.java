package org.keratin.tensor.internal.linalg;

import org.keratin.tensor.LinalgOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** The body of {@link LinalgOps#matrixNorm}. */
public final class Norms {

    private Norms() {}

    /** A matrix norm over two axes. */
    public static Tensor matrix(LinalgOps ops, Tensor x, Object ord, int[] axes, boolean keepDims) {
        int rank = x.shape().rank();
        if (axes.length != 2 || x.shape().axis(axes[0]) == x.shape().axis(axes[1])) {
            throw new TensorException("expected two axes of shape " + x.shape());
        }
        int[] counted = {x.shape().axis(axes[0]), x.shape().axis(axes[1])};
        Tensor floating = ops.cast(x, Matrices.dtype(x));
        Tensor norm = norm(ops, ops.moveaxis(floating, counted, new int[] {-2, -1}), ord, rank);
        if (!keepDims) {
            return norm;
        }
        int[] kept = {Math.min(counted[0], counted[1]), Math.max(counted[0], counted[1])};
        return ops.expandDims(norm, kept);
    }

    private static Tensor norm(LinalgOps ops, Tensor x, Object ord, int rank) {
        if ("fro".equals(ord)) {
            return ops.sqrt(ops.sum(ops.square(x), new int[] {rank - 2, rank - 1}, false));
        }
        if ("nuc".equals(ord)) {
            return ops.sum(ops.svd(x, false).s(), -1);
        }
        double order = ord instanceof Number number ? number.doubleValue() : Double.NaN;
        double size = Math.abs(order);
        if (size != 1 && size != 2 && size != Double.POSITIVE_INFINITY) {
            throw new TensorException(
                    "expected a matrix norm, fro, nuc, 1, -1, 2, -2, inf or -inf, found " + ord);
        }
        Tensor parts = size == 2 ? ops.svd(x, false).s() : ops.sum(ops.abs(x), size == 1 ? -2 : -1);
        return order > 0 ? ops.max(parts, -1) : ops.min(parts, -1);
    }
}
