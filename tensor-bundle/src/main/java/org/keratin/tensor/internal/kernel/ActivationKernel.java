package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorMath;
import org.keratin.tensor.kernels.Activation;

/** Activations of rows of numbers, on this thread: in vectors, and what is left in plain Java. */
public final class ActivationKernel {

    private ActivationKernel() {}

    /** Applies an activation to {@code n} numbers; the result may be written over them. */
    public static void apply(Activation activation, float[] x, int i, float[] to, int o, int n) {
        apply(Vectors.PRESENT, activation, x, i, to, o, n);
    }

    /**
     * Applies an activation to {@code n} numbers; the result may be written over them.
     *
     * @param inVectors whether vectors serve
     */
    static void apply(
            boolean inVectors, Activation activation, float[] x, int i, float[] to, int o, int n) {
        int done = inVectors ? vectors(activation, x, i, to, o, n) : 0;
        if (done < n) {
            ScalarMath.apply(activation, x, i + done, to, o + done, n - done);
        }
    }

    /** Does whole vectors, and says how many numbers these were. */
    private static int vectors(Activation activation, float[] x, int i, float[] to, int o, int n) {
        return switch (activation) {
            case LINEAR, RELU, RELU6, ELU, HARD_SIGMOID, HARD_SILU -> 0;
            case SIGMOID -> VectorMath.sigmoid(x, i, to, o, n);
            case TANH -> VectorMath.tanh(x, i, to, o, n);
            case GELU -> VectorMath.gelu(x, i, to, o, n);
            case GELU_TANH -> VectorMath.geluTanh(x, i, to, o, n);
            case SILU -> VectorMath.silu(x, i, to, o, n);
        };
    }
}
