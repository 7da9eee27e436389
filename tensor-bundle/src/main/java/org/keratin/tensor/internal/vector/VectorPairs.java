package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Blocks of matrix products over two panels of a packed matrix, four vectors' width of columns, for
 * machines with registers for that many sums.
 *
 * <p>Every sum is a local variable of one method and begins with what lies in {@code start}, so
 * that there is no branch; see {@link VectorBlocks}.
 */
public final class VectorPairs {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int WIDTH = 2 * LANES;

    private VectorPairs() {}

    /**
     * Four rows, {@code lda} elements apart, by two panels, which begin at {@code j} and {@code
     * next} behind.
     *
     * @param k how many elements of each row, {@link VectorBlocks#LONGEST} at most
     * @param start what the sums of a row begin with, at {@code s}, {@code lds} elements from row
     *     to row; may be {@code to}
     */
    public static void four(
            float[] a,
            int i,
            int lda,
            float[] b,
            int j,
            int next,
            int k,
            float[] start,
            int s,
            int lds,
            float[] to,
            int o,
            int ldo) {
        int a1 = i + lda;
        int a2 = a1 + lda;
        int a3 = a2 + lda;
        int s1 = s + lds;
        int s2 = s1 + lds;
        int s3 = s2 + lds;
        FloatVector t00 = FloatVector.fromArray(SPECIES, start, s);
        FloatVector t01 = FloatVector.fromArray(SPECIES, start, s + LANES);
        FloatVector t02 = FloatVector.fromArray(SPECIES, start, s + 2 * LANES);
        FloatVector t03 = FloatVector.fromArray(SPECIES, start, s + 3 * LANES);
        FloatVector t10 = FloatVector.fromArray(SPECIES, start, s1);
        FloatVector t11 = FloatVector.fromArray(SPECIES, start, s1 + LANES);
        FloatVector t12 = FloatVector.fromArray(SPECIES, start, s1 + 2 * LANES);
        FloatVector t13 = FloatVector.fromArray(SPECIES, start, s1 + 3 * LANES);
        FloatVector t20 = FloatVector.fromArray(SPECIES, start, s2);
        FloatVector t21 = FloatVector.fromArray(SPECIES, start, s2 + LANES);
        FloatVector t22 = FloatVector.fromArray(SPECIES, start, s2 + 2 * LANES);
        FloatVector t23 = FloatVector.fromArray(SPECIES, start, s2 + 3 * LANES);
        FloatVector t30 = FloatVector.fromArray(SPECIES, start, s3);
        FloatVector t31 = FloatVector.fromArray(SPECIES, start, s3 + LANES);
        FloatVector t32 = FloatVector.fromArray(SPECIES, start, s3 + 2 * LANES);
        FloatVector t33 = FloatVector.fromArray(SPECIES, start, s3 + 3 * LANES);
        int n = Math.min(k, VectorBlocks.LONGEST);
        for (int x = 0, y = j; x < n; x++, y += WIDTH) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, y + LANES);
            FloatVector b2 = FloatVector.fromArray(SPECIES, b, y + next);
            FloatVector b3 = FloatVector.fromArray(SPECIES, b, y + next + LANES);
            FloatVector f0 = FloatVector.broadcast(SPECIES, a[i + x]);
            t00 = f0.fma(b0, t00);
            t01 = f0.fma(b1, t01);
            t02 = f0.fma(b2, t02);
            t03 = f0.fma(b3, t03);
            FloatVector f1 = FloatVector.broadcast(SPECIES, a[a1 + x]);
            t10 = f1.fma(b0, t10);
            t11 = f1.fma(b1, t11);
            t12 = f1.fma(b2, t12);
            t13 = f1.fma(b3, t13);
            FloatVector f2 = FloatVector.broadcast(SPECIES, a[a2 + x]);
            t20 = f2.fma(b0, t20);
            t21 = f2.fma(b1, t21);
            t22 = f2.fma(b2, t22);
            t23 = f2.fma(b3, t23);
            FloatVector f3 = FloatVector.broadcast(SPECIES, a[a3 + x]);
            t30 = f3.fma(b0, t30);
            t31 = f3.fma(b1, t31);
            t32 = f3.fma(b2, t32);
            t33 = f3.fma(b3, t33);
        }
        int o1 = o + ldo;
        int o2 = o1 + ldo;
        int o3 = o2 + ldo;
        t00.intoArray(to, o);
        t01.intoArray(to, o + LANES);
        t02.intoArray(to, o + 2 * LANES);
        t03.intoArray(to, o + 3 * LANES);
        t10.intoArray(to, o1);
        t11.intoArray(to, o1 + LANES);
        t12.intoArray(to, o1 + 2 * LANES);
        t13.intoArray(to, o1 + 3 * LANES);
        t20.intoArray(to, o2);
        t21.intoArray(to, o2 + LANES);
        t22.intoArray(to, o2 + 2 * LANES);
        t23.intoArray(to, o2 + 3 * LANES);
        t30.intoArray(to, o3);
        t31.intoArray(to, o3 + LANES);
        t32.intoArray(to, o3 + 2 * LANES);
        t33.intoArray(to, o3 + 3 * LANES);
    }

    /** One row by two panels; two sums for each vector, since one would wait for itself. */
    public static void one(
            float[] a,
            int i,
            float[] b,
            int j,
            int next,
            int k,
            float[] start,
            int s,
            float[] to,
            int o) {
        FloatVector t0 = FloatVector.fromArray(SPECIES, start, s);
        FloatVector t1 = FloatVector.fromArray(SPECIES, start, s + LANES);
        FloatVector t2 = FloatVector.fromArray(SPECIES, start, s + 2 * LANES);
        FloatVector t3 = FloatVector.fromArray(SPECIES, start, s + 3 * LANES);
        FloatVector u0 = FloatVector.zero(SPECIES);
        FloatVector u1 = FloatVector.zero(SPECIES);
        FloatVector u2 = FloatVector.zero(SPECIES);
        FloatVector u3 = FloatVector.zero(SPECIES);
        int x = i;
        int y = j;
        int end = i + k;
        for (; x < end - 1; x += 2, y += 2 * WIDTH) {
            FloatVector f = FloatVector.broadcast(SPECIES, a[x]);
            t0 = f.fma(FloatVector.fromArray(SPECIES, b, y), t0);
            t1 = f.fma(FloatVector.fromArray(SPECIES, b, y + LANES), t1);
            t2 = f.fma(FloatVector.fromArray(SPECIES, b, y + next), t2);
            t3 = f.fma(FloatVector.fromArray(SPECIES, b, y + next + LANES), t3);
            FloatVector g = FloatVector.broadcast(SPECIES, a[x + 1]);
            u0 = g.fma(FloatVector.fromArray(SPECIES, b, y + WIDTH), u0);
            u1 = g.fma(FloatVector.fromArray(SPECIES, b, y + WIDTH + LANES), u1);
            u2 = g.fma(FloatVector.fromArray(SPECIES, b, y + WIDTH + next), u2);
            u3 = g.fma(FloatVector.fromArray(SPECIES, b, y + WIDTH + next + LANES), u3);
        }
        if (x < end) {
            FloatVector f = FloatVector.broadcast(SPECIES, a[x]);
            t0 = f.fma(FloatVector.fromArray(SPECIES, b, y), t0);
            t1 = f.fma(FloatVector.fromArray(SPECIES, b, y + LANES), t1);
            t2 = f.fma(FloatVector.fromArray(SPECIES, b, y + next), t2);
            t3 = f.fma(FloatVector.fromArray(SPECIES, b, y + next + LANES), t3);
        }
        t0.add(u0).intoArray(to, o);
        t1.add(u1).intoArray(to, o + LANES);
        t2.add(u2).intoArray(to, o + 2 * LANES);
        t3.add(u3).intoArray(to, o + 3 * LANES);
    }
}
