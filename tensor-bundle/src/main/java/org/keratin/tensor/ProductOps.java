package org.keratin.tensor;

import java.util.List;
import org.keratin.tensor.internal.compose.Contraction;
import org.keratin.tensor.internal.compose.Einsum;
import org.osgi.annotation.versioning.ProviderType;

/** Products of vectors, matrices and tensors. */
@ProviderType
public interface ProductOps extends ReductionOps {

    /**
     * The matrix product over the last two axes, leading axes broadcast; a vector on the left is a
     * row, on the right a column.
     */
    default Tensor matmul(Tensor x1, Tensor x2) {
        return Contraction.matmul(this, x1, x2);
    }

    /**
     * The sum product over the last axis of {@code x1} and the last but one (or only) of {@code
     * x2}.
     */
    default Tensor dot(Tensor x1, Tensor x2) {
        return Contraction.dot(this, x1, x2);
    }

    /**
     * The sum product over the last {@code axes} axes of {@code x1} and the first ones of {@code
     * x2}.
     */
    default Tensor tensordot(Tensor x1, Tensor x2, int axes) {
        return Contraction.tensordot(this, x1, x2, axes);
    }

    /** The sum product over pairs of axes. */
    default Tensor tensordot(Tensor x1, Tensor x2, int[] axes1, int[] axes2) {
        return Contraction.tensordot(this, x1, x2, axes1, axes2);
    }

    /**
     * The sum product that {@code subscripts} ({@code "bij,bjk->bik"}, with or without arrow and
     * ellipsis) describe.
     */
    default Tensor einsum(String subscripts, Tensor... operands) {
        return Einsum.of(this, subscripts, List.of(operands));
    }

    /** The product of each pair of elements of two flattened tensors. */
    default Tensor outer(Tensor x1, Tensor x2) {
        return multiply(reshape(x1, -1, 1), reshape(x2, 1, -1));
    }

    /** The sum product over the last axes of both. */
    default Tensor inner(Tensor x1, Tensor x2) {
        return Contraction.inner(this, x1, x2);
    }

    /** The sum product of two flattened tensors, a scalar. */
    default Tensor vdot(Tensor x1, Tensor x2) {
        return Contraction.dot(this, ravel(x1), ravel(x2));
    }

    /** The cross product of vectors of length 3 along {@code axis}. */
    default Tensor cross(Tensor x1, Tensor x2, int axis) {
        return Contraction.cross(this, x1, x2, axis);
    }

    /** The Kronecker product. */
    default Tensor kron(Tensor x1, Tensor x2) {
        return Contraction.kron(this, x1, x2);
    }

    /** The sum of the main diagonal. */
    default Tensor trace(Tensor x) {
        return trace(x, 0, 0, 1);
    }

    /** The sums of diagonals of the matrices in two axes. */
    default Tensor trace(Tensor x, int offset, int axis1, int axis2) {
        return sum(diagonal(x, offset, axis1, axis2), -1);
    }
}
