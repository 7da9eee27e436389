package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost blocks of matrix products, in vectors. The sums begin with what lies in {@code
 * start}, {@code lds} elements from row to row, and may end within bounds.
 *
 * <p>Every sum is a local variable of one method: a vector that crosses a call which is not inlined
 * becomes an object on the heap, and the block ten times as slow. The compiler stops inlining when
 * a method has more than a hundred operations on vectors whose class it must guess, as behind every
 * branch; so there are few branches here, and nothing is done to a sum behind one but to store it.
 */
public final class VectorBlocks {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /**
     * The longest sums of four rows. Where it knows that a loop ends after so few rounds, the
     * compiler leaves out the halts that collectors such as G1 want in loops, and with them what
     * makes the loop half as slow again.
     */
    public static final int LONGEST = 512;

    private VectorBlocks() {}

    /** How many floats a vector of this machine has. */
    public static int lanes() {
        return LANES;
    }

    /**
     * Four rows, which begin anywhere in {@code a}, by two vectors' width of columns of {@code b}.
     *
     * @param k how many elements of each row, {@link #LONGEST} at most
     */
    public static void four(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            float[] b,
            int j,
            int ldb,
            float[] to,
            int o,
            int ldo,
            int k,
            float[] start,
            int s,
            int lds,
            boolean clamp,
            float low,
            float high) {
        FloatVector s00 = FloatVector.fromArray(SPECIES, start, s);
        FloatVector s01 = FloatVector.fromArray(SPECIES, start, s + LANES);
        FloatVector s10 = FloatVector.fromArray(SPECIES, start, s + lds);
        FloatVector s11 = FloatVector.fromArray(SPECIES, start, s + lds + LANES);
        FloatVector s20 = FloatVector.fromArray(SPECIES, start, s + 2 * lds);
        FloatVector s21 = FloatVector.fromArray(SPECIES, start, s + 2 * lds + LANES);
        FloatVector s30 = FloatVector.fromArray(SPECIES, start, s + 3 * lds);
        FloatVector s31 = FloatVector.fromArray(SPECIES, start, s + 3 * lds + LANES);
        int n = Math.min(k, LONGEST);
        for (int x = 0, y = j; x < n; x++, y += ldb) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, y + LANES);
            FloatVector f0 = FloatVector.broadcast(SPECIES, a[a0 + x]);
            s00 = f0.fma(b0, s00);
            s01 = f0.fma(b1, s01);
            FloatVector f1 = FloatVector.broadcast(SPECIES, a[a1 + x]);
            s10 = f1.fma(b0, s10);
            s11 = f1.fma(b1, s11);
            FloatVector f2 = FloatVector.broadcast(SPECIES, a[a2 + x]);
            s20 = f2.fma(b0, s20);
            s21 = f2.fma(b1, s21);
            FloatVector f3 = FloatVector.broadcast(SPECIES, a[a3 + x]);
            s30 = f3.fma(b0, s30);
            s31 = f3.fma(b1, s31);
        }
        int o1 = o + ldo;
        int o2 = o1 + ldo;
        int o3 = o2 + ldo;
        if (clamp) {
            FloatVector l = FloatVector.broadcast(SPECIES, low);
            FloatVector h = FloatVector.broadcast(SPECIES, high);
            s00.max(l).min(h).intoArray(to, o);
            s01.max(l).min(h).intoArray(to, o + LANES);
            s10.max(l).min(h).intoArray(to, o1);
            s11.max(l).min(h).intoArray(to, o1 + LANES);
            s20.max(l).min(h).intoArray(to, o2);
            s21.max(l).min(h).intoArray(to, o2 + LANES);
            s30.max(l).min(h).intoArray(to, o3);
            s31.max(l).min(h).intoArray(to, o3 + LANES);
        } else {
            s00.intoArray(to, o);
            s01.intoArray(to, o + LANES);
            s10.intoArray(to, o1);
            s11.intoArray(to, o1 + LANES);
            s20.intoArray(to, o2);
            s21.intoArray(to, o2 + LANES);
            s30.intoArray(to, o3);
            s31.intoArray(to, o3 + LANES);
        }
    }

    /**
     * Six rows, which begin anywhere in {@code a}, by two vectors' width of columns of {@code b}:
     * where vectors are short, twelve sums keep the arithmetic busy that eight leave waiting.
     *
     * <p>The stride is no constant on purpose: the checks of each read of {@code b} keep the
     * compiler from loading all six numbers at once, for which there are no registers.
     *
     * @param k how many elements of each row, {@link #LONGEST} at most
     */
    public static void six(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            int a5,
            float[] b,
            int j,
            int ldb,
            float[] to,
            int o,
            int ldo,
            int k,
            float[] start,
            int s,
            int lds) {
        FloatVector s00 = FloatVector.fromArray(SPECIES, start, s);
        FloatVector s01 = FloatVector.fromArray(SPECIES, start, s + LANES);
        FloatVector s10 = FloatVector.fromArray(SPECIES, start, s + lds);
        FloatVector s11 = FloatVector.fromArray(SPECIES, start, s + lds + LANES);
        FloatVector s20 = FloatVector.fromArray(SPECIES, start, s + 2 * lds);
        FloatVector s21 = FloatVector.fromArray(SPECIES, start, s + 2 * lds + LANES);
        FloatVector s30 = FloatVector.fromArray(SPECIES, start, s + 3 * lds);
        FloatVector s31 = FloatVector.fromArray(SPECIES, start, s + 3 * lds + LANES);
        FloatVector s40 = FloatVector.fromArray(SPECIES, start, s + 4 * lds);
        FloatVector s41 = FloatVector.fromArray(SPECIES, start, s + 4 * lds + LANES);
        FloatVector s50 = FloatVector.fromArray(SPECIES, start, s + 5 * lds);
        FloatVector s51 = FloatVector.fromArray(SPECIES, start, s + 5 * lds + LANES);
        int n = Math.min(k, LONGEST);
        for (int x = 0, y = j; x < n; x++, y += ldb) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, y + LANES);
            FloatVector f0 = FloatVector.broadcast(SPECIES, a[a0 + x]);
            s00 = f0.fma(b0, s00);
            s01 = f0.fma(b1, s01);
            FloatVector f1 = FloatVector.broadcast(SPECIES, a[a1 + x]);
            s10 = f1.fma(b0, s10);
            s11 = f1.fma(b1, s11);
            FloatVector f2 = FloatVector.broadcast(SPECIES, a[a2 + x]);
            s20 = f2.fma(b0, s20);
            s21 = f2.fma(b1, s21);
            FloatVector f3 = FloatVector.broadcast(SPECIES, a[a3 + x]);
            s30 = f3.fma(b0, s30);
            s31 = f3.fma(b1, s31);
            FloatVector f4 = FloatVector.broadcast(SPECIES, a[a4 + x]);
            s40 = f4.fma(b0, s40);
            s41 = f4.fma(b1, s41);
            FloatVector f5 = FloatVector.broadcast(SPECIES, a[a5 + x]);
            s50 = f5.fma(b0, s50);
            s51 = f5.fma(b1, s51);
        }
        int o1 = o + ldo;
        int o2 = o1 + ldo;
        int o3 = o2 + ldo;
        int o4 = o3 + ldo;
        int o5 = o4 + ldo;
        s00.intoArray(to, o);
        s01.intoArray(to, o + LANES);
        s10.intoArray(to, o1);
        s11.intoArray(to, o1 + LANES);
        s20.intoArray(to, o2);
        s21.intoArray(to, o2 + LANES);
        s30.intoArray(to, o3);
        s31.intoArray(to, o3 + LANES);
        s40.intoArray(to, o4);
        s41.intoArray(to, o4 + LANES);
        s50.intoArray(to, o5);
        s51.intoArray(to, o5 + LANES);
    }

    /**
     * Four rows, which begin anywhere in {@code a}, by one vector's width of columns of {@code b}.
     *
     * @param k how many elements of each row, {@link #LONGEST} at most
     */
    public static void fourNarrow(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            float[] b,
            int j,
            int ldb,
            float[] to,
            int o,
            int ldo,
            int k,
            float[] start,
            int s,
            int lds,
            boolean clamp,
            float low,
            float high) {
        FloatVector s00 = FloatVector.fromArray(SPECIES, start, s);
        FloatVector s10 = FloatVector.fromArray(SPECIES, start, s + lds);
        FloatVector s20 = FloatVector.fromArray(SPECIES, start, s + 2 * lds);
        FloatVector s30 = FloatVector.fromArray(SPECIES, start, s + 3 * lds);
        int n = Math.min(k, LONGEST);
        for (int x = 0, y = j; x < n; x++, y += ldb) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            FloatVector f0 = FloatVector.broadcast(SPECIES, a[a0 + x]);
            s00 = f0.fma(b0, s00);
            FloatVector f1 = FloatVector.broadcast(SPECIES, a[a1 + x]);
            s10 = f1.fma(b0, s10);
            FloatVector f2 = FloatVector.broadcast(SPECIES, a[a2 + x]);
            s20 = f2.fma(b0, s20);
            FloatVector f3 = FloatVector.broadcast(SPECIES, a[a3 + x]);
            s30 = f3.fma(b0, s30);
        }
        int o1 = o + ldo;
        int o2 = o1 + ldo;
        int o3 = o2 + ldo;
        if (clamp) {
            FloatVector l = FloatVector.broadcast(SPECIES, low);
            FloatVector h = FloatVector.broadcast(SPECIES, high);
            s00.max(l).min(h).intoArray(to, o);
            s10.max(l).min(h).intoArray(to, o1);
            s20.max(l).min(h).intoArray(to, o2);
            s30.max(l).min(h).intoArray(to, o3);
        } else {
            s00.intoArray(to, o);
            s10.intoArray(to, o1);
            s20.intoArray(to, o2);
            s30.intoArray(to, o3);
        }
    }

    /** One row of {@code a} by two vectors' width of columns of {@code b}. */
    public static void one(
            float[] a,
            int i,
            float[] b,
            int j,
            int ldb,
            float[] to,
            int o,
            int k,
            float[] start,
            int s,
            boolean clamp,
            float low,
            float high) {
        // Four sums for each vector: one would wait for itself.
        FloatVector s0 = FloatVector.fromArray(SPECIES, start, s);
        FloatVector s1 = FloatVector.fromArray(SPECIES, start, s + LANES);
        FloatVector t0 = FloatVector.zero(SPECIES);
        FloatVector t1 = FloatVector.zero(SPECIES);
        FloatVector u0 = FloatVector.zero(SPECIES);
        FloatVector u1 = FloatVector.zero(SPECIES);
        FloatVector v0 = FloatVector.zero(SPECIES);
        FloatVector v1 = FloatVector.zero(SPECIES);
        int x = i;
        int y = j;
        int end = i + k;
        for (; x <= end - 4; x += 4, y += 4 * ldb) {
            FloatVector f0 = FloatVector.broadcast(SPECIES, a[x]);
            s0 = f0.fma(FloatVector.fromArray(SPECIES, b, y), s0);
            s1 = f0.fma(FloatVector.fromArray(SPECIES, b, y + LANES), s1);
            FloatVector f1 = FloatVector.broadcast(SPECIES, a[x + 1]);
            t0 = f1.fma(FloatVector.fromArray(SPECIES, b, y + ldb), t0);
            t1 = f1.fma(FloatVector.fromArray(SPECIES, b, y + ldb + LANES), t1);
            FloatVector f2 = FloatVector.broadcast(SPECIES, a[x + 2]);
            u0 = f2.fma(FloatVector.fromArray(SPECIES, b, y + 2 * ldb), u0);
            u1 = f2.fma(FloatVector.fromArray(SPECIES, b, y + 2 * ldb + LANES), u1);
            FloatVector f3 = FloatVector.broadcast(SPECIES, a[x + 3]);
            v0 = f3.fma(FloatVector.fromArray(SPECIES, b, y + 3 * ldb), v0);
            v1 = f3.fma(FloatVector.fromArray(SPECIES, b, y + 3 * ldb + LANES), v1);
        }
        for (; x < end; x++, y += ldb) {
            FloatVector f = FloatVector.broadcast(SPECIES, a[x]);
            s0 = f.fma(FloatVector.fromArray(SPECIES, b, y), s0);
            s1 = f.fma(FloatVector.fromArray(SPECIES, b, y + LANES), s1);
        }
        FloatVector r0 = s0.add(t0).add(u0.add(v0));
        FloatVector r1 = s1.add(t1).add(u1.add(v1));
        if (clamp) {
            r0.max(low).min(high).intoArray(to, o);
            r1.max(low).min(high).intoArray(to, o + LANES);
        } else {
            r0.intoArray(to, o);
            r1.intoArray(to, o + LANES);
        }
    }

    /** One row of {@code a} by one vector's width of columns of {@code b}. */
    public static void oneNarrow(
            float[] a,
            int i,
            float[] b,
            int j,
            int ldb,
            float[] to,
            int o,
            int k,
            float[] start,
            int s,
            boolean clamp,
            float low,
            float high) {
        // Four sums for each vector: one would wait for itself.
        FloatVector s0 = FloatVector.fromArray(SPECIES, start, s);
        FloatVector t0 = FloatVector.zero(SPECIES);
        FloatVector u0 = FloatVector.zero(SPECIES);
        FloatVector v0 = FloatVector.zero(SPECIES);
        int x = i;
        int y = j;
        int end = i + k;
        for (; x <= end - 4; x += 4, y += 4 * ldb) {
            FloatVector f0 = FloatVector.broadcast(SPECIES, a[x]);
            s0 = f0.fma(FloatVector.fromArray(SPECIES, b, y), s0);
            FloatVector f1 = FloatVector.broadcast(SPECIES, a[x + 1]);
            t0 = f1.fma(FloatVector.fromArray(SPECIES, b, y + ldb), t0);
            FloatVector f2 = FloatVector.broadcast(SPECIES, a[x + 2]);
            u0 = f2.fma(FloatVector.fromArray(SPECIES, b, y + 2 * ldb), u0);
            FloatVector f3 = FloatVector.broadcast(SPECIES, a[x + 3]);
            v0 = f3.fma(FloatVector.fromArray(SPECIES, b, y + 3 * ldb), v0);
        }
        for (; x < end; x++, y += ldb) {
            FloatVector f = FloatVector.broadcast(SPECIES, a[x]);
            s0 = f.fma(FloatVector.fromArray(SPECIES, b, y), s0);
        }
        FloatVector r0 = s0.add(t0).add(u0.add(v0));
        if (clamp) {
            r0.max(low).min(high).intoArray(to, o);
        } else {
            r0.intoArray(to, o);
        }
    }
}
