package org.keratin.tensor.internal.kernel;

import java.lang.ref.SoftReference;

/**
 * Arrays for what lives as long as a call, kept for the next one.
 *
 * <p>An array is taken out while it is in use: a thread that waits for others may meanwhile do work
 * that takes one too.
 */
public final class Scratch {

    private static final ThreadLocal<SoftReference<float[]>> KEPT = new ThreadLocal<>();

    private Scratch() {}

    /** An array of at least {@code length} elements, with anything in it. */
    public static float[] take(int length) {
        SoftReference<float[]> kept = KEPT.get();
        float[] array = kept == null ? null : kept.get();
        if (array == null || array.length < length) {
            return new float[Math.max(length, 1024)];
        }
        KEPT.remove();
        return array;
    }

    /** Takes an array back, if it is larger than what is there. */
    public static void give(float[] array) {
        SoftReference<float[]> kept = KEPT.get();
        float[] other = kept == null ? null : kept.get();
        if (other == null || other.length < array.length) {
            KEPT.set(new SoftReference<>(array));
        }
    }
}
