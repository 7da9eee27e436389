package org.keratin.it;

import java.util.Arrays;
import java.util.Locale;

/** Durations of one kind, in nanoseconds; for one thread. */
final class Durations {

    private long[] nanos = new long[256];
    private int size;

    void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = duration;
    }

    private double milliseconds(double quantile) {
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return size == 0 ? 0 : sorted[(int) Math.min(size - 1L, (long) (size * quantile))] / 1e6;
    }

    /** {@code p50 4.2 ms, p99 12.0 ms}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", milliseconds(0.5), milliseconds(0.99));
    }
}
