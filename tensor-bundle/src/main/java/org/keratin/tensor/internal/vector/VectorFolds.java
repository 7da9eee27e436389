package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Folds of two lines of float32 numbers into one, and groups that are picked from a line. */
public final class VectorFolds {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorFolds() {}

    /** The larger of each two numbers; does whole vectors, and says how many numbers these were. */
    public static int max(float[] a, int i, float[] b, int j, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector.fromArray(SPECIES, a, i + k)
                    .max(FloatVector.fromArray(SPECIES, b, j + k))
                    .intoArray(to, o + k);
        }
        return end;
    }

    /** The sum of each two numbers; does whole vectors, and says how many numbers these were. */
    public static int add(float[] a, int i, float[] b, int j, float[] to, int o, int n) {
        int end = SPECIES.loopBound(n);
        for (int k = 0; k < end; k += LANES) {
            FloatVector.fromArray(SPECIES, a, i + k)
                    .add(FloatVector.fromArray(SPECIES, b, j + k))
                    .intoArray(to, o + k);
        }
        return end;
    }

    /**
     * Writes whole vectors for each group, {@code width} elements from one group to the next: one,
     * or as many as hold it, of which the last may do again what the one before has done.
     */
    public static void pick(
            float[] x, int i, int step, int width, int count, float factor, float[] to, int o) {
        FloatVector f = FloatVector.broadcast(SPECIES, factor);
        for (int c = 0; c < width; c += LANES) {
            int at = Math.max(0, Math.min(c, width - LANES));
            for (int k = 0; k < count; k++) {
                FloatVector.fromArray(SPECIES, x, i + k * step + at)
                        .mul(f)
                        .intoArray(to, o + k * width + at);
            }
        }
    }
}
