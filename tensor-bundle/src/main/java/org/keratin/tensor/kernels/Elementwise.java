package org.keratin.tensor.kernels;

import org.keratin.tensor.internal.kernel.Parallel;
import org.keratin.tensor.internal.kernel.ScalarMath;
import org.keratin.tensor.internal.kernel.Vectors;
import org.keratin.tensor.internal.vector.VectorMath;

/** Functions of single numbers. */
public final class Elementwise {

    /** Numbers that are worth a thread. */
    private static final int GRAIN = 1 << 14;

    private Elementwise() {}

    /** Applies an activation to {@code n} numbers; the result may be written over them. */
    public static void apply(
            Activation activation, float[] x, int at, float[] to, int atTo, int n) {
        Parallel.over(
                n,
                GRAIN,
                (from, end) -> {
                    int done = from;
                    if (Vectors.PRESENT) {
                        done += vectors(activation, x, at + from, to, atTo + from, end - from);
                    }
                    ScalarMath.apply(activation, x, at + done, to, atTo + done, end - done);
                });
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
