package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.*;

/** Not there yet. */
public final class Sampling {

    private Sampling() {}

    /** Not there yet. */
    public static Tensor randint(RandomOps ops, Shape shape, long minval, long maxval, DType dtype, long seed) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor binomial(RandomOps ops, Shape shape, Tensor counts, Tensor probabilities, DType dtype, long seed) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor categorical(RandomOps ops, Tensor logits, int samples, DType dtype, long seed) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor gamma(RandomOps ops, Shape shape, Tensor alpha, DType dtype, long seed) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor beta(RandomOps ops, Shape shape, Tensor alpha, Tensor beta, DType dtype, long seed) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static Tensor dropout(RandomOps ops, Tensor inputs, double rate, Shape noiseShape, long seed) {
        throw new TensorException("not there yet");
    }

    /** Not there yet. */
    public static long split(long seed, long index) {
        throw new TensorException("not there yet");
    }
}
