package org.keratin.keras.constraints;

import org.keratin.keras.config.Axes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Norms of the vectors of weights that meet at each unit. */
final class Norms {

    private static final double EPSILON = 1e-7;

    private Norms() {}

    /** The Euclidean norms along {@code axis}, which stays with length 1. */
    static Tensor of(Tensor weights, Axes axis, Ops ops) {
        return ops.sqrt(ops.sum(ops.square(weights), axis.toArray(), true));
    }

    /** {@code weights} with their {@code norms} changed to {@code desired}. */
    static Tensor change(Tensor weights, Tensor norms, Tensor desired, Ops ops) {
        Tensor factor = ops.divide(desired, ops.add(norms, EPSILON));
        return ops.multiply(ops.cast(weights, norms.dtype()), factor);
    }

    /** {@code weights} with their {@code norms} changed to 1. */
    static Tensor toOne(Tensor weights, Tensor norms, Ops ops) {
        return ops.divide(ops.cast(weights, norms.dtype()), ops.add(norms, EPSILON));
    }
}
