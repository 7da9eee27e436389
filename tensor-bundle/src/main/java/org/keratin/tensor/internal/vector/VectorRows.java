package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Folds and scales of rows of float32 numbers. Each method does the whole vectors among {@code n}
 * numbers and leaves the rest, see {@link #whole}.
 */
public final class VectorRows {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** So few numbers are added up in float32 that nothing is lost that matters. */
    private static final int RUN = 64 * LANES;

    private VectorRows() {}

    /** How many of {@code n} numbers are in whole vectors. */
    public static int whole(int n) {
        return SPECIES.loopBound(n);
    }

    /** The largest number, NaN if there is one. */
    public static float largest(float[] x, int i, int n) {
        int end = i + SPECIES.loopBound(n);
        FloatVector a = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
        FloatVector b = a;
        int k = i;
        for (; k <= end - 2 * LANES; k += 2 * LANES) {
            a = a.max(FloatVector.fromArray(SPECIES, x, k));
            b = b.max(FloatVector.fromArray(SPECIES, x, k + LANES));
        }
        if (k < end) {
            a = a.max(FloatVector.fromArray(SPECIES, x, k));
        }
        return a.max(b).reduceLanes(VectorOperators.MAX);
    }

    /** Multiplies the columns of some rows, {@code ldo} elements apart, by one number each. */
    public static void scale(float[] to, int o, int ldo, int rows, int n, float[] scale, int s) {
        for (int c = 0; c < n; c += LANES) {
            FloatVector factor = FloatVector.fromArray(SPECIES, scale, s + c);
            int at = o + c;
            for (int row = 0; row < rows; row++, at += ldo) {
                FloatVector.fromArray(SPECIES, to, at).mul(factor).intoArray(to, at);
            }
        }
    }

    /** The same, with results kept within bounds. */
    public static void scale(
            float[] to,
            int o,
            int ldo,
            int rows,
            int n,
            float[] scale,
            int s,
            float low,
            float high) {
        FloatVector l = FloatVector.broadcast(SPECIES, low);
        FloatVector h = FloatVector.broadcast(SPECIES, high);
        for (int c = 0; c < n; c += LANES) {
            FloatVector factor = FloatVector.fromArray(SPECIES, scale, s + c);
            int at = o + c;
            for (int row = 0; row < rows; row++, at += ldo) {
                FloatVector scaled = FloatVector.fromArray(SPECIES, to, at).mul(factor);
                scaled.max(l).min(h).intoArray(to, at);
            }
        }
    }

    /**
     * The columns of some rows, {@code step} elements apart, times one number each, within bounds;
     * the results lie {@code ldo} elements apart.
     */
    public static void scale(
            float[] from,
            int step,
            float[] to,
            int o,
            int ldo,
            int rows,
            int n,
            float[] scale,
            int s,
            float low,
            float high) {
        FloatVector l = FloatVector.broadcast(SPECIES, low);
        FloatVector h = FloatVector.broadcast(SPECIES, high);
        for (int c = 0; c < n; c += LANES) {
            FloatVector factor = FloatVector.fromArray(SPECIES, scale, s + c);
            for (int row = 0, i = c, at = o + c; row < rows; row++, i += step, at += ldo) {
                FloatVector scaled = FloatVector.fromArray(SPECIES, from, i).mul(factor);
                scaled.max(l).min(h).intoArray(to, at);
            }
        }
    }

    /** The same, added to what is there before it is kept within bounds. */
    public static void addScaled(
            float[] from,
            int step,
            float[] to,
            int o,
            int ldo,
            int rows,
            int n,
            float[] scale,
            int s,
            float low,
            float high) {
        FloatVector l = FloatVector.broadcast(SPECIES, low);
        FloatVector h = FloatVector.broadcast(SPECIES, high);
        for (int c = 0; c < n; c += LANES) {
            FloatVector factor = FloatVector.fromArray(SPECIES, scale, s + c);
            for (int row = 0, i = c, at = o + c; row < rows; row++, i += step, at += ldo) {
                FloatVector before = FloatVector.fromArray(SPECIES, to, at);
                FloatVector sum = FloatVector.fromArray(SPECIES, from, i).fma(factor, before);
                sum.max(l).min(h).intoArray(to, at);
            }
        }
    }

    /** Keeps the columns of some rows, {@code ldo} elements apart, within bounds. */
    public static void clamp(float[] to, int o, int ldo, int rows, int n, float low, float high) {
        FloatVector l = FloatVector.broadcast(SPECIES, low);
        FloatVector h = FloatVector.broadcast(SPECIES, high);
        for (int row = 0, at = o; row < rows; row++, at += ldo) {
            for (int c = at; c < at + n; c += LANES) {
                FloatVector.fromArray(SPECIES, to, c).max(l).min(h).intoArray(to, c);
            }
        }
    }

    /** The sum. */
    public static double sum(float[] x, int i, int n) {
        int end = i + SPECIES.loopBound(n);
        double sum = 0;
        for (int from = i; from < end; from += RUN) {
            int to = Math.min(end, from + RUN);
            FloatVector a = FloatVector.zero(SPECIES);
            FloatVector b = FloatVector.zero(SPECIES);
            FloatVector c = FloatVector.zero(SPECIES);
            FloatVector d = FloatVector.zero(SPECIES);
            int k = from;
            for (; k <= to - 4 * LANES; k += 4 * LANES) {
                a = a.add(FloatVector.fromArray(SPECIES, x, k));
                b = b.add(FloatVector.fromArray(SPECIES, x, k + LANES));
                c = c.add(FloatVector.fromArray(SPECIES, x, k + 2 * LANES));
                d = d.add(FloatVector.fromArray(SPECIES, x, k + 3 * LANES));
            }
            for (; k < to; k += LANES) {
                a = a.add(FloatVector.fromArray(SPECIES, x, k));
            }
            sum += a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
        }
        return sum;
    }

    /** The sum of the squared distances from {@code mean}. */
    public static double squares(float[] x, int i, int n, float mean) {
        int end = i + SPECIES.loopBound(n);
        double sum = 0;
        for (int from = i; from < end; from += RUN) {
            int to = Math.min(end, from + RUN);
            FloatVector a = FloatVector.zero(SPECIES);
            FloatVector b = FloatVector.zero(SPECIES);
            int k = from;
            for (; k <= to - 2 * LANES; k += 2 * LANES) {
                FloatVector v = FloatVector.fromArray(SPECIES, x, k).sub(mean);
                a = v.fma(v, a);
                FloatVector w = FloatVector.fromArray(SPECIES, x, k + LANES).sub(mean);
                b = w.fma(w, b);
            }
            for (; k < to; k += LANES) {
                FloatVector v = FloatVector.fromArray(SPECIES, x, k).sub(mean);
                a = v.fma(v, a);
            }
            sum += a.add(b).reduceLanes(VectorOperators.ADD);
        }
        return sum;
    }

    /** Each number times {@code factor}; the result may be written over them. */
    public static void scale(float[] x, int i, float[] to, int o, int n, float factor) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector.fromArray(SPECIES, x, i + k).mul(factor).intoArray(to, o + k);
        }
    }

    /**
     * {@code (x - mean) * factor}, times {@code gamma} and plus {@code beta}, where these are not
     * null; the result may be written over {@code x}.
     */
    public static void normalize(
            float[] x,
            int i,
            float[] to,
            int o,
            int n,
            float mean,
            float factor,
            float[] gamma,
            int g,
            float[] beta,
            int b) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, i + k).sub(mean).mul(factor);
            if (gamma != null) {
                v = v.mul(FloatVector.fromArray(SPECIES, gamma, g + k));
            }
            if (beta != null) {
                v = v.add(FloatVector.fromArray(SPECIES, beta, b + k));
            }
            v.intoArray(to, o + k);
        }
    }
}
