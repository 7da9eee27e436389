package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.kernels.Activation;

/** Activations in plain Java: what serves without vectors, and what they are tested against. */
public final class ScalarMath {

    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final double ROOT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);

    private ScalarMath() {}

    /** Applies an activation to {@code n} numbers. */
    public static void apply(Activation activation, float[] x, int i, float[] to, int o, int n) {
        switch (activation) {
            case LINEAR -> System.arraycopy(x, i, to, o, n);
            case RELU -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = Math.max(x[i + k], 0);
                }
            }
            case RELU6 -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = Math.min(Math.max(x[i + k], 0), 6);
                }
            }
            case HARD_SIGMOID -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = hardSigmoid(x[i + k]);
                }
            }
            case HARD_SILU -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = x[i + k] * hardSigmoid(x[i + k]);
                }
            }
            default -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = (float) transcendental(activation, x[i + k]);
                }
            }
        }
    }

    private static float hardSigmoid(float x) {
        return Math.min(Math.max(x + 3, 0), 6) / 6;
    }

    private static double transcendental(Activation activation, double x) {
        return switch (activation) {
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case GELU -> 0.5 * x * (1 + ErrorFunction.erf(x * ROOT_HALF));
            case GELU_TANH -> {
                double inner = ROOT_TWO_OVER_PI * (x + 0.044715 * x * x * x);
                yield 0.5 * x * (1 + Math.tanh(inner));
            }
            case SILU -> x / (1 + Math.exp(-x));
            case ELU -> x > 0 ? x : Math.expm1(x);
            default -> x;
        };
    }
}
