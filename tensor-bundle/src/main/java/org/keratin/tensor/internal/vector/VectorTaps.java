package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost blocks of products whose left rows are windows in short pieces: a list tells where
 * each element of a window lies, so that nothing is laid out first. Otherwise as {@link
 * VectorBlocks}.
 */
public final class VectorTaps {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorTaps() {}

    /**
     * Four windows, by two vectors' width of columns of {@code b}: {@code k} taps from {@code
     * first} on.
     */
    public static void four(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int[] taps,
            int first,
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
        int n = Math.min(k, VectorBlocks.LONGEST);
        for (int x = 0, y = j; x < n; x++, y += ldb) {
            int tap = taps[first + x];
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, y + LANES);
            FloatVector f0 = FloatVector.broadcast(SPECIES, a[a0 + tap]);
            s00 = f0.fma(b0, s00);
            s01 = f0.fma(b1, s01);
            FloatVector f1 = FloatVector.broadcast(SPECIES, a[a1 + tap]);
            s10 = f1.fma(b0, s10);
            s11 = f1.fma(b1, s11);
            FloatVector f2 = FloatVector.broadcast(SPECIES, a[a2 + tap]);
            s20 = f2.fma(b0, s20);
            s21 = f2.fma(b1, s21);
            FloatVector f3 = FloatVector.broadcast(SPECIES, a[a3 + tap]);
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
     * Four windows, by one vector's width of columns of {@code b}: {@code k} taps from {@code
     * first} on.
     */
    public static void fourNarrow(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int[] taps,
            int first,
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
        int n = Math.min(k, VectorBlocks.LONGEST);
        for (int x = 0, y = j; x < n; x++, y += ldb) {
            int tap = taps[first + x];
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, y);
            FloatVector f0 = FloatVector.broadcast(SPECIES, a[a0 + tap]);
            s00 = f0.fma(b0, s00);
            FloatVector f1 = FloatVector.broadcast(SPECIES, a[a1 + tap]);
            s10 = f1.fma(b0, s10);
            FloatVector f2 = FloatVector.broadcast(SPECIES, a[a2 + tap]);
            s20 = f2.fma(b0, s20);
            FloatVector f3 = FloatVector.broadcast(SPECIES, a[a3 + tap]);
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
}
