package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.UnaryOp;
import org.keratin.tensor.internal.vector.VectorMath;
import org.keratin.tensor.kernels.Activation;

/**
 * Functions of single float32 numbers that there are in vectors. Each serves when it has become
 * machine code; the first who asks lets it become so.
 */
enum VectorFunction {
    EXP,
    ERF,
    SIGMOID,
    TANH,
    GELU,
    GELU_TANH,
    SILU;

    /** As many numbers as let the compiler see a loop. */
    private static final int SAMPLE = 512;

    private final WarmUp warmUp = new WarmUp(this::sample);

    /** That for an operation, or {@code null}. */
    static VectorFunction of(UnaryOp op) {
        return switch (op) {
            case EXP -> EXP;
            case ERF -> ERF;
            case SIGMOID -> SIGMOID;
            case TANH -> TANH;
            default -> null;
        };
    }

    /** That for an activation, or {@code null}. */
    static VectorFunction of(Activation activation) {
        return switch (activation) {
            case SIGMOID -> SIGMOID;
            case TANH -> TANH;
            case GELU -> GELU;
            case GELU_TANH -> GELU_TANH;
            case SILU -> SILU;
            case LINEAR, RELU, RELU6, ELU, HARD_SIGMOID, HARD_SILU -> null;
        };
    }

    /** Whether it serves now. */
    boolean serves() {
        return Vectors.PRESENT && warmUp.isDone();
    }

    /** Does whole vectors, and says how many numbers these were. */
    int run(float[] x, int i, float[] to, int o, int n) {
        return switch (this) {
            case EXP -> VectorMath.exp(x, i, to, o, n);
            case ERF -> VectorMath.erf(x, i, to, o, n);
            case SIGMOID -> VectorMath.sigmoid(x, i, to, o, n);
            case TANH -> VectorMath.tanh(x, i, to, o, n);
            case GELU -> VectorMath.gelu(x, i, to, o, n);
            case GELU_TANH -> VectorMath.geluTanh(x, i, to, o, n);
            case SILU -> VectorMath.silu(x, i, to, o, n);
        };
    }

    /** The same in plain Java. */
    void runPlain(float[] x, int i, float[] to, int o, int n) {
        switch (this) {
            case EXP -> UnaryKernel.loops(UnaryOp.EXP, x, i, to, o, o + n);
            case ERF -> UnaryKernel.loops(UnaryOp.ERF, x, i, to, o, o + n);
            default -> ScalarMath.apply(Activation.valueOf(name()), x, i, to, o, n);
        }
    }

    private void sample(boolean vectors) {
        float[] x = new float[SAMPLE];
        if (vectors) {
            run(x, 0, x, 0, SAMPLE);
        } else {
            runPlain(x, 0, x, 0, SAMPLE);
        }
    }
}
