package org.keratin.tensor.internal.kernel;

/**
 * The weights of a few filters, two by two: those of a pair for one tap lie together. The last of
 * an odd number has one of zeros beside it.
 */
public final class FilterPairs {

    private FilterPairs() {}

    /** How many filters there are, with the one of zeros. */
    public static int padded(int filters) {
        return (filters + 1) / 2 * 2;
    }

    /** Packs a matrix with a row of {@code filters} weights for each of the taps. */
    public static float[] pack(float[] matrix, int taps, int filters) {
        float[] packed = new float[taps * padded(filters)];
        for (int first = 0; first < filters; first += 2) {
            int used = Math.min(2, filters - first);
            for (int tap = 0; tap < taps; tap++) {
                int from = tap * filters + first;
                System.arraycopy(matrix, from, packed, first * taps + 2 * tap, used);
            }
        }
        return packed;
    }
}
