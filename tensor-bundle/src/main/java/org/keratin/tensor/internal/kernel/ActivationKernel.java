package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.kernels.Activation;

/** Activations of rows of numbers, on this thread: in vectors, and what is left in plain Java. */
public final class ActivationKernel {

    private ActivationKernel() {}

    /** Applies an activation to {@code n} numbers; the result may be written over them. */
    public static void apply(Activation activation, float[] x, int i, float[] to, int o, int n) {
        VectorFunction function = VectorFunction.of(activation);
        apply(function != null && function.serves(), activation, x, i, to, o, n);
    }

    /**
     * Applies an activation to {@code n} numbers; the result may be written over them.
     *
     * @param inVectors whether vectors serve
     */
    static void apply(
            boolean inVectors, Activation activation, float[] x, int i, float[] to, int o, int n) {
        VectorFunction function = inVectors ? VectorFunction.of(activation) : null;
        int done = function == null ? 0 : function.run(x, i, to, o, n);
        if (done < n) {
            ScalarMath.apply(activation, x, i + done, to, o + done, n - done);
        }
    }
}
