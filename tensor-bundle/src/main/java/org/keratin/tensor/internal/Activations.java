package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Activations {

    private Activations() {}

    /** Not there yet. */
    public static Tensor relu(ActivationOps ops, Tensor x, double slope, Double maxValue, double threshold) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor gelu(ActivationOps ops, Tensor x, boolean approximate) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor softmax(ActivationOps ops, Tensor x, int[] axes) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor logSoftmax(ActivationOps ops, Tensor x, int[] axes) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor sparsemax(ActivationOps ops, Tensor x, int axis) {
        throw new TensorException("not there yet");
    }
}
