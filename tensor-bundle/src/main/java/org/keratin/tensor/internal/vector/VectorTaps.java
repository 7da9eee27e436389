package org.keratin.tensor.internal.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost blocks of products whose left rows are windows in short pieces: a list tells where
 * each element of a window lies, so that nothing is laid out first. As in {@link VectorBlocks}
 * every sum is a local variable of one method.
 */
public final class VectorTaps {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorTaps() {}

    /**
     * Four windows, by two vectors' width of columns of {@code b}: the elements from {@code first}
     * on.
     */
    public static void four(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int[] taps,
            int first,
            int k,
            float[] b,
            int j,
            int ldb,
            float[] to,
            int o,
            int ldo,
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
        for (int x = first, y = j; x < first + k; x++, y += ldb) {
            int tap = taps[x];
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
        if ((mode & VectorBlocks.ADD) != 0) {
            s00 = s00.add(FloatVector.fromArray(SPECIES, to, o));
            s01 = s01.add(FloatVector.fromArray(SPECIES, to, o + LANES));
            s10 = s10.add(FloatVector.fromArray(SPECIES, to, o1));
            s11 = s11.add(FloatVector.fromArray(SPECIES, to, o1 + LANES));
            s20 = s20.add(FloatVector.fromArray(SPECIES, to, o2));
            s21 = s21.add(FloatVector.fromArray(SPECIES, to, o2 + LANES));
            s30 = s30.add(FloatVector.fromArray(SPECIES, to, o3));
            s31 = s31.add(FloatVector.fromArray(SPECIES, to, o3 + LANES));
        }
        if ((mode & VectorBlocks.BIAS) != 0) {
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
        if ((mode & VectorBlocks.CLAMP) != 0) {
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
     * Four windows, by one vector's width of columns of {@code b}: the elements from {@code first}
     * on.
     */
    public static void fourNarrow(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int[] taps,
            int first,
            int k,
            float[] b,
            int j,
            int ldb,
            float[] to,
            int o,
            int ldo,
            int mode,
            float[] bias,
            int biasAt,
            float low,
            float high) {
        FloatVector s00 = FloatVector.zero(SPECIES);
        FloatVector s10 = FloatVector.zero(SPECIES);
        FloatVector s20 = FloatVector.zero(SPECIES);
        FloatVector s30 = FloatVector.zero(SPECIES);
        for (int x = first, y = j; x < first + k; x++, y += ldb) {
            int tap = taps[x];
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
        if ((mode & VectorBlocks.ADD) != 0) {
            s00 = s00.add(FloatVector.fromArray(SPECIES, to, o));
            s10 = s10.add(FloatVector.fromArray(SPECIES, to, o1));
            s20 = s20.add(FloatVector.fromArray(SPECIES, to, o2));
            s30 = s30.add(FloatVector.fromArray(SPECIES, to, o3));
        }
        if ((mode & VectorBlocks.BIAS) != 0) {
            FloatVector b0 = FloatVector.fromArray(SPECIES, bias, biasAt);
            s00 = s00.add(b0);
            s10 = s10.add(b0);
            s20 = s20.add(b0);
            s30 = s30.add(b0);
        }
        if ((mode & VectorBlocks.CLAMP) != 0) {
            s00 = s00.max(low).min(high);
            s10 = s10.max(low).min(high);
            s20 = s20.max(low).min(high);
            s30 = s30.max(low).min(high);
        }
        s00.intoArray(to, o);
        s10.intoArray(to, o1);
        s20.intoArray(to, o2);
        s30.intoArray(to, o3);
    }
}
