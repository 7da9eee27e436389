package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transcendental functions of float32 vectors, within a few units in the last place.
 *
 * <p>Each method does the whole vectors among {@code n} numbers, and returns how many numbers these
 * were.
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

    private VectorMath() {}

    /** {@code e^x}. */
    public static int exp(float[] x, int i, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            exp(FloatVector.fromArray(SPECIES, x, i + k)).intoArray(to, o + k);
        }
        return end;
    }

    /** {@code 1 / (1 + e^-x)}. */
    public static int sigmoid(float[] x, int i, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            sigmoid(FloatVector.fromArray(SPECIES, x, i + k)).intoArray(to, o + k);
        }
        return end;
    }

    /** The hyperbolic tangent. */
    public static int tanh(float[] x, int i, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            tanh(FloatVector.fromArray(SPECIES, x, i + k)).intoArray(to, o + k);
        }
        return end;
    }

    /** The error function. */
    public static int erf(float[] x, int i, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            erf(FloatVector.fromArray(SPECIES, x, i + k)).intoArray(to, o + k);
        }
        return end;
    }

    /** {@code x} times the normal distribution function at it. */
    public static int gelu(float[] x, int i, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i + k);
            erf(v.mul(ROOT_HALF)).add(1).mul(v.mul(0.5f)).intoArray(to, o + k);
        }
        return end;
    }

    /** {@link #gelu} by way of the hyperbolic tangent. */
    public static int geluTanh(float[] x, int i, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i + k);
            FloatVector inner = v.mul(v).mul(v).mul(0.044715f).add(v).mul(ROOT_TWO_OVER_PI);
            // (1 + tanh(x)) / 2 without the difference, which leaves no digits far below 0.
            sigmoid(inner.add(inner)).mul(v).intoArray(to, o + k);
        }
        return end;
    }

    /** {@code x} times its sigmoid. */
    public static int silu(float[] x, int i, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i + k);
            sigmoid(v).mul(v).intoArray(to, o + k);
        }
        return end;
    }

    /**
     * {@code e^(x - shift)}.
     *
     * @param sum where the sum of the results is added
     */
    public static int expSum(float[] x, int i, float[] to, int o, int n, float shift, float[] sum) {
        int end = SPECIES.loopBound(n);
        FloatVector sums = FloatVector.zero(SPECIES);
        for (int k = 0; k < end; k += LANES) {
            FloatVector e = exp(FloatVector.fromArray(SPECIES, x, i + k).sub(shift));
            sums = sums.add(e);
            e.intoArray(to, o + k);
        }
        sum[0] += sums.reduceLanes(VectorOperators.ADD);
        return end;
    }

    private static FloatVector sigmoid(FloatVector x) {
        return FloatVector.broadcast(SPECIES, 1).div(exp(x.neg()).add(1));
    }

    /**
     * By a power of 2 and a polynomial of the rest. What is NaN stays so; what is beyond the floats
     * becomes 0 or infinite.
     */
    private static FloatVector exp(FloatVector x) {
        FloatVector bounded = x.max(-104f).min(89f);
        FloatVector whole = bounded.mul(LOG2_E).add(ROUNDER).sub(ROUNDER);
        FloatVector rest = whole.mul(-LN2_HIGH).add(bounded);
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
        IntVector both =
                whole.add(ROUNDER).reinterpretAsInts().sub(Float.floatToRawIntBits(ROUNDER));
        return p.mul(power(first)).mul(power(both.sub(first)));
    }

    private static FloatVector power(IntVector exponent) {
        return exponent.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
    }

    /** A quotient of polynomials; beyond the bound it is 1 to the last digit. */
    private static FloatVector tanh(FloatVector x) {
        FloatVector v = x.max(-7.9053111f).min(7.9053111f);
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
        return p.mul(v).div(q);
    }

    /** A quotient of polynomials; beyond the bound it is 1 to the last digit. */
    private static FloatVector erf(FloatVector x) {
        FloatVector v = x.max(-4f).min(4f);
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
        return p.mul(v).div(q);
    }
}
