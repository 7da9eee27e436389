package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What is done with gates and states of recurrent cells, element by element. Each method does the
 * whole vectors among {@code n} numbers, and returns how many numbers these were.
 */
public final class VectorGates {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorGates() {}

    /** {@code x = x * y}. */
    public static int multiply(float[] x, int i, float[] y, int j, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector.fromArray(SPECIES, x, i + k)
                    .mul(FloatVector.fromArray(SPECIES, y, j + k))
                    .intoArray(x, i + k);
        }
        return end;
    }

    /** {@code x = x * y + a * b}. */
    public static int multiplyAdd(
            float[] x, int i, float[] y, int j, float[] a, int p, float[] b, int q, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector product =
                    FloatVector.fromArray(SPECIES, a, p + k)
                            .mul(FloatVector.fromArray(SPECIES, b, q + k));
            FloatVector.fromArray(SPECIES, x, i + k)
                    .fma(FloatVector.fromArray(SPECIES, y, j + k), product)
                    .intoArray(x, i + k);
        }
        return end;
    }

    /** {@code x = x + a * b}. */
    public static int addProduct(float[] x, int i, float[] a, int p, float[] b, int q, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector.fromArray(SPECIES, a, p + k)
                    .fma(
                            FloatVector.fromArray(SPECIES, b, q + k),
                            FloatVector.fromArray(SPECIES, x, i + k))
                    .intoArray(x, i + k);
        }
        return end;
    }

    /** {@code x = y + share * (x - y)}. */
    public static int mix(float[] x, int i, float[] share, int p, float[] y, int j, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector other = FloatVector.fromArray(SPECIES, y, j + k);
            FloatVector.fromArray(SPECIES, share, p + k)
                    .fma(FloatVector.fromArray(SPECIES, x, i + k).sub(other), other)
                    .intoArray(x, i + k);
        }
        return end;
    }
}
