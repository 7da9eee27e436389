package org.keratin.benchmarks.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures contenders in turn: all warm up, then each has its slice of each round, so that what the
 * machine does meanwhile meets all of them.
 *
 * @param rounds how many rounds
 * @param sliceSeconds how long one contender works in a round, at least once
 * @param warmUpSeconds how long each works before, at least: until it gets no faster
 */
record Rounds(int rounds, double sliceSeconds, double warmUpSeconds) {

    static final Rounds FULL = new Rounds(9, 0.3, 8);
    static final Rounds QUICK = new Rounds(5, 0.1, 2);

    /**
     * How long a contender works before its slice counts: threads of the one before look out for
     * more work meanwhile, ONNX Runtime's for some 40 ms, on processors that this one needs.
     */
    private static final double SETTLE_SECONDS = 0.1;

    private static final double SLOW_SECONDS = 3;
    private static final int SLOW_ROUNDS = 3;
    private static final int MOST_WARM_UPS = 40;

    Map<String, Measured> measure(Map<String, Work> contenders) throws Exception {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        double slowest = 0;
        for (Map.Entry<String, Work> contender : contenders.entrySet()) {
            slowest = Math.max(slowest, warmUp(contender.getValue()));
            seconds.put(contender.getKey(), new ArrayList<>());
        }
        boolean slow =
                slowest > SLOW_SECONDS
                        || contenders.values().stream().anyMatch(SelfTimed.class::isInstance);
        int times = slow ? Math.min(SLOW_ROUNDS, rounds) : rounds;
        for (int round = 0; round < times; round++) {
            for (Map.Entry<String, Work> contender : contenders.entrySet()) {
                if (!slow) {
                    slice(contender.getValue(), SETTLE_SECONDS);
                }
                seconds.get(contender.getKey()).add(slice(contender.getValue(), sliceSeconds));
            }
        }
        Map<String, Measured> measured = new LinkedHashMap<>();
        seconds.forEach((name, all) -> measured.put(name, new Measured(all)));
        return measured;
    }

    // Until three slices in a row are hardly faster than the best before: on a machine that others
    // load, the compiler takes its time.
    private double warmUp(Work work) throws Exception {
        double sliceOfIt = warmUpSeconds / 4;
        double best = slice(work, sliceOfIt);
        int without = 0;
        for (int i = 1; i < MOST_WARM_UPS && without < 3 && best < SLOW_SECONDS; i++) {
            double next = slice(work, sliceOfIt);
            without = next < 0.95 * best ? 0 : without + 1;
            best = Math.min(best, next);
        }
        return best;
    }

    /** Works for so long; the mean time of one piece. */
    private static double slice(Work work, double seconds) throws Exception {
        if (work instanceof SelfTimed timed) {
            return timed.seconds();
        }
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        long count = 0;
        long now;
        do {
            // The clock is asked as rarely as the work is short.
            for (int i = 0; i < (count < 1000 ? 1 : 100); i++) {
                Sink.take(work.run());
                count++;
            }
            now = System.nanoTime();
        } while (now < end);
        return (now - start) / 1e9 / count;
    }
}
