package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost blocks of matrix products, in vectors.
 *
 * <p>Every sum is a local variable of one method: a vector that crosses a call which is not inlined
 * becomes an object on the heap, and the block seven times as slow.
 */
public final class VectorBlocks {

    /** The sums are added to what is there. */
    public static final int ADD = 1;

    /** A bias is added to each column. */
    public static final int BIAS = 2;

    /** The results are kept within bounds. */
    public static final int CLAMP = 4;

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorBlocks() {}

    /** How many floats a vector of this machine has. */
    public static int lanes() {
        return LANES;
    }

    /**
     * Four rows, which begin anywhere in {@code a}, by two vectors' width of columns of {@code b}.
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
            int mode,
            float[] bias,
            int biasAt,
            float low,
            float high) {
        FloatVector s00 = FloatVector.zero(SPECIES);
        FloatVector s01 = FloatVector.zero(SPECIES);
        FloatVector s10 = FloatVector.zero(SPECIES);
        FloatVector s11 = FloatVector.zero(SPECIES);
        FloatVector s20 = FloatVector.zero(SPECIES);
        FloatVector s21 = FloatVector.zero(SPECIES);
        FloatVector s30 = FloatVector.zero(SPECIES);
        FloatVector s31 = FloatVector.zero(SPECIES);
        for (int x = 0, y = j; x < k; x++, y += ldb) {
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
        if ((mode & ADD) != 0) {
            s00 = s00.add(FloatVector.fromArray(SPECIES, to, o));
            s01 = s01.add(FloatVector.fromArray(SPECIES, to, o + LANES));
            s10 = s10.add(FloatVector.fromArray(SPECIES, to, o1));
            s11 = s11.add(FloatVector.fromArray(SPECIES, to, o1 + LANES));
            s20 = s20.add(FloatVector.fromArray(SPECIES, to, o2));
            s21 = s21.add(FloatVector.fromArray(SPECIES, to, o2 + LANES));
            s30 = s30.add(FloatVector.fromArray(SPECIES, to, o3));
            s31 = s31.add(FloatVector.fromArray(SPECIES, to, o3 + LANES));
        }
        if ((mode & BIAS) != 0) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
            FloatVector b1 = FloatVector.fromArray(SPECIES, bias, biasAt + LANES);
            s00 = s00.add(b0);
            s01 = s01.add(b1);
            s10 = s10.add(b0);
            s11 = s11.add(b1);
            s20 = s20.add(b0);
            s21 = s21.add(b1);
            s30 = s30.add(b0);
            s31 = s31.add(b1);
        }
        if ((mode & CLAMP) != 0) {
            s00 = s00.max(low).min(high);
            s01 = s01.max(low).min(high);
            s10 = s10.max(low).min(high);
            s11 = s11.max(low).min(high);
            s20 = s20.max(low).min(high);
            s21 = s21.max(low).min(high);
            s30 = s30.max(low).min(high);
            s31 = s31.max(low).min(high);
        }
        s00.intoArray(to, o);
        s01.intoArray(to, o + LANES);
        s10.intoArray(to, o1);
        s11.intoArray(to, o1 + LANES);
        s20.intoArray(to, o2);
        s21.intoArray(to, o2 + LANES);
        s30.intoArray(to, o3);
        s31.intoArray(to, o3 + LANES);
    }

    /**
     * Four rows, which begin anywhere in {@code a}, by one vector's width of columns of {@code b}.
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
            int mode,
            float[] bias,
            int biasAt,
            float low,
            float high) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = FloatVector.zero(SPECIES);
        FloatVector s2 = FloatVector.zero(SPECIES);
        FloatVector s3 = FloatVector.zero(SPECIES);
        for (int x = 0, y = j; x < k; x++, y += ldb) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            s0 = FloatVector.broadcast(SPECIES, a[a0 + x]).fma(b0, s0);
            s1 = FloatVector.broadcast(SPECIES, a[a1 + x]).fma(b0, s1);
            s2 = FloatVector.broadcast(SPECIES, a[a2 + x]).fma(b0, s2);
            s3 = FloatVector.broadcast(SPECIES, a[a3 + x]).fma(b0, s3);
        }
        int o1 = o + ldo;
        int o2 = o1 + ldo;
        int o3 = o2 + ldo;
        if ((mode & ADD) != 0) {
            s0 = s0.add(FloatVector.fromArray(SPECIES, to, o));
            s1 = s1.add(FloatVector.fromArray(SPECIES, to, o1));
            s2 = s2.add(FloatVector.fromArray(SPECIES, to, o2));
            s3 = s3.add(FloatVector.fromArray(SPECIES, to, o3));
        }
        if ((mode & BIAS) != 0) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
            s0 = s0.add(b0);
            s1 = s1.add(b0);
            s2 = s2.add(b0);
            s3 = s3.add(b0);
        }
        if ((mode & CLAMP) != 0) {
            s0 = s0.max(low).min(high);
            s1 = s1.max(low).min(high);
            s2 = s2.max(low).min(high);
            s3 = s3.max(low).min(high);
        }
        s0.intoArray(to, o);
        s1.intoArray(to, o1);
        s2.intoArray(to, o2);
        s3.intoArray(to, o3);
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
            int mode,
            float[] bias,
            int biasAt,
            float low,
            float high) {
        // Four sums for each vector: one would wait for itself.
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = FloatVector.zero(SPECIES);
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
            FloatVector f0 = FloatVector.broadcast(SPECIES, a[x]);
            s0 = f0.fma(FloatVector.fromArray(SPECIES, b, y), s0);
            s1 = f0.fma(FloatVector.fromArray(SPECIES, b, y + LANES), s1);
        }
        s0 = s0.add(t0).add(u0.add(v0));
        s1 = s1.add(t1).add(u1.add(v1));
        if ((mode & ADD) != 0) {
            s0 = s0.add(FloatVector.fromArray(SPECIES, to, o));
            s1 = s1.add(FloatVector.fromArray(SPECIES, to, o + LANES));
        }
        if ((mode & BIAS) != 0) {
            s0 = s0.add(FloatVector.fromArray(SPECIES, bias, biasAt));
            s1 = s1.add(FloatVector.fromArray(SPECIES, bias, biasAt + LANES));
        }
        if ((mode & CLAMP) != 0) {
            s0 = s0.max(low).min(high);
            s1 = s1.max(low).min(high);
        }
        s0.intoArray(to, o);
        s1.intoArray(to, o + LANES);
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
            int mode,
            float[] bias,
            int biasAt,
            float low,
            float high) {
        FloatVector s = FloatVector.zero(SPECIES);
        FloatVector t = FloatVector.zero(SPECIES);
        FloatVector u = FloatVector.zero(SPECIES);
        FloatVector v = FloatVector.zero(SPECIES);
        int x = i;
        int y = j;
        int end = i + k;
        for (; x <= end - 4; x += 4, y += 4 * ldb) {
            s = FloatVector.fromArray(SPECIES, b, y).fma(FloatVector.broadcast(SPECIES, a[x]), s);
            t =
                    FloatVector.fromArray(SPECIES, b, y + ldb)
                            .fma(FloatVector.broadcast(SPECIES, a[x + 1]), t);
            u =
                    FloatVector.fromArray(SPECIES, b, y + 2 * ldb)
                            .fma(FloatVector.broadcast(SPECIES, a[x + 2]), u);
            v =
                    FloatVector.fromArray(SPECIES, b, y + 3 * ldb)
                            .fma(FloatVector.broadcast(SPECIES, a[x + 3]), v);
        }
        for (; x < end; x++, y += ldb) {
            s = FloatVector.fromArray(SPECIES, b, y).fma(FloatVector.broadcast(SPECIES, a[x]), s);
        }
        s = s.add(t).add(u.add(v));
        if ((mode & ADD) != 0) {
            s = s.add(FloatVector.fromArray(SPECIES, to, o));
        }
        if ((mode & BIAS) != 0) {
            s = s.add(FloatVector.fromArray(SPECIES, bias, biasAt));
        }
        if ((mode & CLAMP) != 0) {
            s = s.max(low).min(high);
        }
        s.intoArray(to, o);
    }
}
