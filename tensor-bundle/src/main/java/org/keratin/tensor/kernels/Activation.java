package org.keratin.tensor.kernels;

/** The activations that kernels apply to their results. */
public enum Activation {
    /** None. */
    LINEAR,
    /** The positive part. */
    RELU,
    /** Between 0 and 6. */
    RELU6,
    /** {@code 1 / (1 + e^-x)}. */
    SIGMOID,
    /** The hyperbolic tangent. */
    TANH,
    /** {@code x} times the normal distribution function at it. */
    GELU,
    /** {@link #GELU} by way of {@link #TANH}. */
    GELU_TANH,
    /** {@code x} times its sigmoid. */
    SILU,
    /** {@code x}, or {@code e^x - 1} where that is negative. */
    ELU,
    /** {@code relu6(x + 3) / 6}. */
    HARD_SIGMOID,
    /** {@code x} times its hard sigmoid. */
    HARD_SILU;

    /** Whether it only keeps its argument within bounds, so that it costs nothing. */
    public boolean clamps() {
        return this == RELU || this == RELU6;
    }

    /** The most that it gives, where it {@link #clamps}. */
    public float high() {
        return this == RELU6 ? 6 : Float.POSITIVE_INFINITY;
    }
}
