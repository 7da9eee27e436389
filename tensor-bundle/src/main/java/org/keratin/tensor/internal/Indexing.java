package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Indexing {

    private Indexing() {}

    /** Not there yet. */
    public static Tensor counted(IndexOps ops, Tensor indices, int length) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor takeAlongAxis(IndexOps ops, Tensor x, Tensor indices, int axis) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor scatterUpdate(IndexOps ops, Tensor inputs, Tensor indices, Tensor updates, ScatterMode mode) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor sliceUpdate(IndexOps ops, Tensor inputs, int[] start, Tensor updates) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static TopK topK(IndexOps ops, Tensor x, int k) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor inTopK(IndexOps ops, Tensor targets, Tensor predictions, int k) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor searchsorted(IndexOps ops, Tensor sequence, Tensor values, boolean right) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor argpartition(IndexOps ops, Tensor x, int kth, int axis) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor nonzero(Tensor x) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor unique(IndexOps ops, Tensor x) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static List<Tensor> unravel(IndexOps ops, Tensor indices, Shape shape) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor segment(SegmentOps ops, Tensor data, Tensor ids, int segments, ScatterMode mode) {
        throw new TensorException("not there yet");
    }
}
