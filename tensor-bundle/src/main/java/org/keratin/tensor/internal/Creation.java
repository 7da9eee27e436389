package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Creation {

    private Creation() {}

    /** Not there yet. */
    public static DType dtype(Number... values) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static int count(double start, double stop, double step) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor linspace(CreationOps ops, Tensor start, Tensor stop, int num, boolean endpoint, DType dtype) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor compareIndices(CreationOps ops, int n, int m, int k, BinaryOp op) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor diagflat(CreationOps ops, Tensor x, int k) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor diagonal(CreationOps ops, Tensor x, int offset, int axis1, int axis2) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static List<Tensor> meshgrid(CreationOps ops, List<Tensor> xs, String indexing) {
        throw new TensorException("not there yet");
    }
}
