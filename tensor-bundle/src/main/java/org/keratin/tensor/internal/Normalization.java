package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Normalization {

    private Normalization() {}

    /** Not there yet. */
    public static Moments moments(NormalizationOps ops, Tensor x, int[] axes, boolean keepDims) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor batch(NormalizationOps ops, Tensor x, Tensor mean, Tensor variance, int axis, Tensor offset, Tensor scale, double epsilon) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor layer(NormalizationOps ops, Tensor x, Tensor gamma, Tensor beta, int[] axes, double epsilon) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor rms(NormalizationOps ops, Tensor x, Tensor scale, int[] axes, double epsilon) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor normalize(NormalizationOps ops, Tensor x, int[] axes, double order, double epsilon) {
        throw new TensorException("not there yet");
    }
}
