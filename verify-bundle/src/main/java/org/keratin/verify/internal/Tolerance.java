package org.keratin.verify.internal;

import org.keratin.tensor.DType;

/**
 * How far a number may be from the recorded one: {@code absolute + relative * |recorded|}. NaN is
 * like NaN, an infinity like itself.
 *
 * @param absolute the part that is always allowed
 * @param relative the part for each unit of the recorded number
 */
public record Tolerance(double absolute, double relative) {

    /** What the outputs of whole models are compared with. */
    public static final Tolerance MODEL = new Tolerance(1e-4, 1e-3);

    private static final Tolerance EXACT = new Tolerance(0, 0);
    private static final Tolerance HALF = new Tolerance(1e-2, 1e-2);
    private static final Tolerance SINGLE = new Tolerance(1e-5, 1e-4);

    /** What tensors of {@code dtype} are compared with. */
    public static Tolerance of(DType dtype) {
        return switch (dtype) {
            case FLOAT16, BFLOAT16 -> HALF;
            case FLOAT32, FLOAT64 -> SINGLE;
            default -> EXACT;
        };
    }

    /** How far from {@code expected} a number may be. */
    public double allowed(double expected) {
        return absolute + relative * Math.abs(expected);
    }

    /** Whether {@code found} is near enough. */
    public boolean accepts(double expected, double found) {
        return expected == found
                || Double.isNaN(expected) && Double.isNaN(found)
                || Double.isFinite(expected) && difference(expected, found) <= allowed(expected);
    }

    /** How far apart two numbers are; infinitely, if one of them is no number. */
    public static double difference(double expected, double found) {
        double difference = Math.abs(expected - found);
        return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference;
    }
}
