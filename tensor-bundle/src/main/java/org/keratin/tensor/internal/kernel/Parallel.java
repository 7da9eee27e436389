package org.keratin.tensor.internal.kernel;

import java.util.stream.IntStream;

/**
 * Work on a range, cut into parts for the common pool's threads; small work stays on the caller's.
 */
final class Parallel {

    /** Does a part of the work. */
    interface Part {
        void run(int from, int to);
    }

    private Parallel() {}

    /**
     * Runs {@code part} over 0 to {@code count}.
     *
     * @param grain how many are worth a thread
     */
    static void over(int count, int grain, Part part) {
        int parts =
                (int)
                        Math.min(
                                Runtime.getRuntime().availableProcessors(),
                                count / Math.max(1L, grain));
        if (parts <= 1) {
            part.run(0, count);
            return;
        }
        IntStream.range(0, parts)
                .parallel()
                .forEach(i -> part.run(bound(i, parts, count), bound(i + 1, parts, count)));
    }

    private static int bound(int i, int parts, int count) {
        return (int) ((long) count * i / parts);
    }
}
