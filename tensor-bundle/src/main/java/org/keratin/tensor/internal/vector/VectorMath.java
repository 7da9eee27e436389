package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transcendental functions of float32 vectors, within a few units in the last place.
 *
 * <p>Each method does the whole vectors among {@code n} numbers, and returns how many numbers these
 * were. A method is one loop without a helper that takes vectors: the compiler inlines only so much
 * into one method and its callers, and a vector that crosses a call which is left over becomes an
 * object on the heap.
 */
public final class VectorMath {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private static final float LOG2_E = 1.44269504f;

    /** The logarithm of 2 in two parts, the first of few digits, so that multiples are exact. */
    private static final float LN2_HIGH = 0.693359375f;

    private static final float LN2_LOW = -2.12194440e-4f;

    /** Added to and taken from a small float, it leaves the nearest whole number. */
    private static final float ROUNDER = 12582912f;

    private static final float ROOT_HALF = 0.70710678f;
    private static final float ROOT_TWO_OVER_PI = 0.79788456f;

    private static final int SIGMOID = 0;
    private static final int SILU = 1;
    private static final int GELU = 2;

    private VectorMath() {}

    /** {@code e^x}. */
    public static int exp(float[] x, int i, float[] to, int o, int n) {
        return expSum(x, i, to, o, n, 0, new float[1]);
    }

    /** {@code 1 / (1 + e^-x)}. */
    public static int sigmoid(float[] x, int i, float[] to, int o, int n) {
        return logistic(SIGMOID, x, i, to, o, n);
    }

    /** {@link #gelu} by way of the hyperbolic tangent. */
    public static int geluTanh(float[] x, int i, float[] to, int o, int n) {
        // (1 + tanh(x)) / 2 without the difference, which leaves no digits far below 0.
        return logistic(GELU, x, i, to, o, n);
    }

    /** {@code x} times its sigmoid. */
    public static int silu(float[] x, int i, float[] to, int o, int n) {
        return logistic(SILU, x, i, to, o, n);
    }

    /** The error function. */
    public static int erf(float[] x, int i, float[] to, int o, int n) {
        return erf(false, x, i, to, o, n);
    }

    /** {@code x} times the normal distribution function at it. */
    public static int gelu(float[] x, int i, float[] to, int o, int n) {
        return erf(true, x, i, to, o, n);
    }

    /**
     * {@code e^(x - shift)}, by a power of 2 and a polynomial of the rest. What is NaN stays so;
     * what is beyond the floats becomes 0 or infinite.
     *
     * @param sum where the sum of the results is added
     */
    public static int expSum(float[] x, int i, float[] to, int o, int n, float shift, float[] sum) {
        int end = SPECIES.loopBound(n);
        FloatVector sums = FloatVector.zero(SPECIES);
        for (int k = 0; k < end; k += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i + k).sub(shift);
            FloatVector bounded = v.max(-104f).min(89f);
            FloatVector rounded =
                    bounded.fma(
                            FloatVector.broadcast(SPECIES, LOG2_E),
                            FloatVector.broadcast(SPECIES, ROUNDER));
            FloatVector whole = rounded.sub(ROUNDER);
            FloatVector rest = whole.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), bounded);
            rest = whole.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), rest);
            FloatVector p = FloatVector.broadcast(SPECIES, 1.9875691500e-4f);
            p = p.fma(rest, FloatVector.broadcast(SPECIES, 1.3981999507e-3f));
            p = p.fma(rest, FloatVector.broadcast(SPECIES, 8.3334519073e-3f));
            p = p.fma(rest, FloatVector.broadcast(SPECIES, 4.1665795894e-2f));
            p = p.fma(rest, FloatVector.broadcast(SPECIES, 1.6666665459e-1f));
            p = p.fma(rest, FloatVector.broadcast(SPECIES, 5.0000001201e-1f));
            p = p.fma(rest.mul(rest), rest).add(1);
            // The power in two factors, since one of them alone may be no float.
            FloatVector half = whole.mul(0.5f).add(ROUNDER);
            IntVector first = half.reinterpretAsInts().sub(Float.floatToRawIntBits(ROUNDER));
            IntVector second =
                    rounded.reinterpretAsInts().sub(Float.floatToRawIntBits(ROUNDER)).sub(first);
            FloatVector e =
                    p.mul(first.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats())
                            .mul(
                                    second.add(127)
                                            .lanewise(VectorOperators.LSHL, 23)
                                            .reinterpretAsFloats());
            sums = sums.add(e);
            e.intoArray(to, o + k);
        }
        sum[0] += sums.reduceLanes(VectorOperators.ADD);
        return end;
    }

    /** {@code x} or 1, divided by {@code 1 + e^-y}, where y is a function of x. */
    private static int logistic(int kind, float[] x, int i, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i + k);
            FloatVector y = v;
            if (kind == GELU) {
                y = v.mul(v).mul(v).mul(0.044715f).add(v).mul(2 * ROOT_TWO_OVER_PI);
            }
            // Powers that are no floats need no care here: 1 is added.
            FloatVector bounded = y.neg().max(-87f).min(89f);
            FloatVector rounded =
                    bounded.fma(
                            FloatVector.broadcast(SPECIES, LOG2_E),
                            FloatVector.broadcast(SPECIES, ROUNDER));
            FloatVector whole = rounded.sub(ROUNDER);
            FloatVector rest = whole.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), bounded);
            rest = whole.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), rest);
            FloatVector p = FloatVector.broadcast(SPECIES, 1.9875691500e-4f);
            p = p.fma(rest, FloatVector.broadcast(SPECIES, 1.3981999507e-3f));
            p = p.fma(rest, FloatVector.broadcast(SPECIES, 8.3334519073e-3f));
            p = p.fma(rest, FloatVector.broadcast(SPECIES, 4.1665795894e-2f));
            p = p.fma(rest, FloatVector.broadcast(SPECIES, 1.6666665459e-1f));
            p = p.fma(rest, FloatVector.broadcast(SPECIES, 5.0000001201e-1f));
            p = p.fma(rest.mul(rest), rest).add(1);
            FloatVector power =
                    rounded.reinterpretAsInts()
                            .lanewise(VectorOperators.LSHL, 23)
                            .add(127 << 23)
                            .reinterpretAsFloats();
            FloatVector above = kind == SIGMOID ? FloatVector.broadcast(SPECIES, 1) : v;
            above.div(p.mul(power).add(1)).intoArray(to, o + k);
        }
        return end;
    }

    /** The hyperbolic tangent: a quotient of polynomials; beyond the bound it is 1. */
    public static int tanh(float[] x, int i, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i + k);
            v = v.max(-7.9053111f).min(7.9053111f);
            FloatVector s = v.mul(v);
            FloatVector p = FloatVector.broadcast(SPECIES, -2.76076847742355e-16f);
            p = p.fma(s, FloatVector.broadcast(SPECIES, 2.00018790482477e-13f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, -8.60467152213735e-11f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, 5.12229709037114e-08f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, 1.48572235717979e-05f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, 6.37261928875436e-04f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, 4.89352455891786e-03f));
            FloatVector q = FloatVector.broadcast(SPECIES, 1.19825839466702e-06f);
            q = q.fma(s, FloatVector.broadcast(SPECIES, 1.18534705686654e-04f));
            q = q.fma(s, FloatVector.broadcast(SPECIES, 2.26843463243900e-03f));
            q = q.fma(s, FloatVector.broadcast(SPECIES, 4.89352518554385e-03f));
            p.mul(v).div(q).intoArray(to, o + k);
        }
        return end;
    }

    /**
     * The error function, or {@code x} times the normal distribution function at it: a quotient of
     * polynomials; beyond the bound it is 1 to the last digit.
     */
    private static int erf(boolean gelu, float[] x, int i, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector given = FloatVector.fromArray(SPECIES, x, i + k);
            FloatVector v = gelu ? given.mul(ROOT_HALF) : given;
            v = v.max(-4f).min(4f);
            FloatVector s = v.mul(v);
            FloatVector p = FloatVector.broadcast(SPECIES, -2.72614225801306e-10f);
            p = p.fma(s, FloatVector.broadcast(SPECIES, 2.77068142495902e-08f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, -2.10102402082508e-06f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, -5.69250639462346e-05f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, -7.34990630326855e-04f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, -2.95459980854025e-03f));
            p = p.fma(s, FloatVector.broadcast(SPECIES, -1.60960333262415e-02f));
            FloatVector q = FloatVector.broadcast(SPECIES, -1.45660718464996e-05f);
            q = q.fma(s, FloatVector.broadcast(SPECIES, -2.13374055278905e-04f));
            q = q.fma(s, FloatVector.broadcast(SPECIES, -1.68282697438203e-03f));
            q = q.fma(s, FloatVector.broadcast(SPECIES, -7.37332916720468e-03f));
            q = q.fma(s, FloatVector.broadcast(SPECIES, -1.42647390514189e-02f));
            FloatVector erf = p.mul(v).div(q);
            FloatVector result = gelu ? erf.add(1).mul(given.mul(0.5f)) : erf;
            result.intoArray(to, o + k);
        }
        return end;
    }
}
