package org.keratin.tensor.internal.kernel;

import java.util.Arrays;
import org.keratin.tensor.internal.vector.VectorPlanes;

/**
 * Sums of products of windows with a few filters, in float32, at places that follow each other in a
 * plane: one after the other in memory are the results of one filter, not of one place.
 *
 * @param taps where the elements of a window lie, counted from its place
 * @param weights in {@link FilterPairs}
 * @param bias what the sums begin with, a number for each filter of the pairs
 * @param clamp whether they are kept within bounds
 */
public record PlaneSums(
        int[] taps,
        float[] weights,
        int filters,
        float[] bias,
        boolean clamp,
        float low,
        float high) {

    /** The most taps there may be; {@code VectorBlocks.LONGEST}. */
    public static final int LONGEST = 512;

    /**
     * How many places are computed beside those that are asked for, at most; what is read and
     * written must have room for them.
     */
    public static final int ROOM = 4 * Vectors.LANES;

    /**
     * Computes {@code count} places from {@code at} on.
     *
     * @param ldo elements from one filter's results to the next one's
     */
    public void run(float[] x, int at, int count, float[] to, int ldo) {
        for (int first = 0; first < filters; first += 2) {
            int weight = first * taps.length;
            int o = first * ldo;
            if (Vectors.PRESENT) {
                for (int i = 0; i < count; i += VectorPlanes.PLACES) {
                    VectorPlanes.two(
                            x, at + i, taps, weights, weight, bias, first, to, o + i, ldo, clamp,
                            low, high);
                }
            } else {
                scalars(x, at, count, to, o, bias[first], weight);
                scalars(x, at, count, to, o + ldo, bias[first + 1], weight + 1);
            }
        }
    }

    private void scalars(float[] x, int at, int count, float[] to, int o, float start, int j) {
        Arrays.fill(to, o, o + count, start);
        for (int t = 0; t < taps.length; t++) {
            float weight = weights[j + 2 * t];
            int place = at + taps[t];
            for (int i = 0; i < count; i++) {
                to[o + i] += weight * x[place + i];
            }
        }
        if (clamp) {
            for (int i = 0; i < count; i++) {
                to[o + i] = Math.min(Math.max(to[o + i], low), high);
            }
        }
    }
}
