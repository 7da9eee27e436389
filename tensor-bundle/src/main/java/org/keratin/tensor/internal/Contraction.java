package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Contraction {

    private Contraction() {}

    /** Not there yet. */
    public static Tensor matmul(ProductOps ops, Tensor x1, Tensor x2) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor dot(ProductOps ops, Tensor x1, Tensor x2) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor tensordot(ProductOps ops, Tensor x1, Tensor x2, int axes) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor tensordot(ProductOps ops, Tensor x1, Tensor x2, int[] axes1, int[] axes2) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor inner(ProductOps ops, Tensor x1, Tensor x2) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor cross(ProductOps ops, Tensor x1, Tensor x2, int axis) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor kron(ProductOps ops, Tensor x1, Tensor x2) {
        throw new TensorException("not there yet");
    }
}
