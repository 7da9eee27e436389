package org.keratin.tensor.internal.kernel;

import java.lang.ref.SoftReference;

/**
 * Arrays for what lives as long as a call, kept for the next one.
 *
 * <p>An array is taken out while it is in use: a kernel takes several, and a thread that waits for
 * others may meanwhile do work that takes some too.
 */
public final class Scratch {

    private static final int KEPT = 4;
    private static final int SHORTEST = 1024;

    // Holds arrays of the JVM's own types only, so no thread keeps this bundle's classes.
    private static final ThreadLocal<SoftReference<float[][]>> ARRAYS = new ThreadLocal<>();

    private Scratch() {}

    /** An array of at least {@code length} elements, with anything in it. */
    public static float[] take(int length) {
        float[][] kept = kept();
        int best = -1;
        for (int i = 0; kept != null && i < KEPT; i++) {
            if (kept[i] != null
                    && kept[i].length >= length
                    && (best < 0 || kept[i].length < kept[best].length)) {
                best = i;
            }
        }
        if (best < 0) {
            return new float[Math.max(length, SHORTEST)];
        }
        float[] array = kept[best];
        kept[best] = null;
        return array;
    }

    /** Takes an array back, if it is larger than one that is there. */
    public static void give(float[] array) {
        float[][] kept = kept();
        if (kept == null) {
            kept = new float[KEPT][];
            ARRAYS.set(new SoftReference<>(kept));
        }
        int place = 0;
        for (int i = 0; i < KEPT && kept[place] != null; i++) {
            if (kept[i] == null || kept[i].length < kept[place].length) {
                place = i;
            }
        }
        if (kept[place] == null || kept[place].length < array.length) {
            kept[place] = array;
        }
    }

    private static float[][] kept() {
        SoftReference<float[][]> kept = ARRAYS.get();
        return kept == null ? null : kept.get();
    }
}
