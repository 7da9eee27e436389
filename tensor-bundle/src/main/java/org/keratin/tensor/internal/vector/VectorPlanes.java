package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost blocks of convolutions in vectors of places: of two filters each, at places that
 * follow each other in a plane. As in {@link VectorBlocks}, every sum is a local variable; with
 * more of them than these eight, the compiler runs out of registers.
 */
public final class VectorPlanes {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** How many places {@link #two} does. */
    public static final int PLACES = 4 * LANES;

    private VectorPlanes() {}

    /**
     * Two filters at four vectors of places, the first of which is at {@code at}.
     *
     * @param taps where the elements of a window lie, counted from its place; {@link
     *     VectorBlocks#LONGEST} at most
     * @param weights from {@code j} on those of the two for the first tap, then for the next
     * @param bias what the two sums begin with, at {@code b}
     * @param ldo elements from the first filter's results to the second one's
     */
    public static void two(
            float[] x,
            int at,
            int[] taps,
            float[] weights,
            int j,
            float[] bias,
            int b,
            float[] to,
            int o,
            int ldo,
            boolean clamp,
            float low,
            float high) {
        FloatVector s00 = FloatVector.broadcast(SPECIES, bias[b]);
        FloatVector s01 = s00;
        FloatVector s02 = s00;
        FloatVector s03 = s00;
        FloatVector s10 = FloatVector.broadcast(SPECIES, bias[b + 1]);
        FloatVector s11 = s10;
        FloatVector s12 = s10;
        FloatVector s13 = s10;
        int n = Math.min(taps.length, VectorBlocks.LONGEST);
        for (int t = 0, y = j; t < n; t++, y += 2) {
            int place = at + taps[t];
            FloatVector f0 = FloatVector.broadcast(SPECIES, weights[y]);
            FloatVector f1 = FloatVector.broadcast(SPECIES, weights[y + 1]);
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, place);
            s00 = f0.fma(x0, s00);
            s10 = f1.fma(x0, s10);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, place + LANES);
            s01 = f0.fma(x1, s01);
            s11 = f1.fma(x1, s11);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, place + 2 * LANES);
            s02 = f0.fma(x2, s02);
            s12 = f1.fma(x2, s12);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, place + 3 * LANES);
            s03 = f0.fma(x3, s03);
            s13 = f1.fma(x3, s13);
        }
        int o1 = o + ldo;
        if (clamp) {
            FloatVector l = FloatVector.broadcast(SPECIES, low);
            FloatVector h = FloatVector.broadcast(SPECIES, high);
            s00.max(l).min(h).intoArray(to, o);
            s01.max(l).min(h).intoArray(to, o + LANES);
            s02.max(l).min(h).intoArray(to, o + 2 * LANES);
            s03.max(l).min(h).intoArray(to, o + 3 * LANES);
            s10.max(l).min(h).intoArray(to, o1);
            s11.max(l).min(h).intoArray(to, o1 + LANES);
            s12.max(l).min(h).intoArray(to, o1 + 2 * LANES);
            s13.max(l).min(h).intoArray(to, o1 + 3 * LANES);
        } else {
            s00.intoArray(to, o);
            s01.intoArray(to, o + LANES);
            s02.intoArray(to, o + 2 * LANES);
            s03.intoArray(to, o + 3 * LANES);
            s10.intoArray(to, o1);
            s11.intoArray(to, o1 + LANES);
            s12.intoArray(to, o1 + 2 * LANES);
            s13.intoArray(to, o1 + 3 * LANES);
        }
    }
}
