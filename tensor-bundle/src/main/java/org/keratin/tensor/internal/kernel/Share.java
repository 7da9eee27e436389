package org.keratin.tensor.internal.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Work that is cut into parts. Each thread that comes has a run of them of its own, and then does
 * what others have left: the next step of a model often wants of a thread what it has just written.
 */
final class Share {

    /** Looks at whether the others are ready, before their thread gets the processor. */
    private static final int LOOKS = 1 << 12;

    /** Looks between which others may have the processor, before this thread sleeps. */
    private static final int YIELDS = 1 << 12;

    /** How long is slept between two looks after that, in nanoseconds. */
    private static final long NAP = 50_000;

    private static final int CLOSED = Integer.MIN_VALUE;

    /** How many parts of each run are taken. */
    private final AtomicIntegerArray taken;

    private final AtomicInteger helpers = new AtomicInteger();

    /** How many helpers are at it; {@link #CLOSED} and them when no more may come. */
    private final AtomicInteger inside = new AtomicInteger();

    private final int count;
    private final int parts;
    private final Parallel.Part part;
    private volatile Throwable failure;

    /**
     * Work on a range.
     *
     * @param threads how many are expected
     */
    Share(int count, int parts, int threads, Parallel.Part part) {
        this.taken = new AtomicIntegerArray(threads);
        this.count = count;
        this.parts = parts;
        this.part = part;
    }

    /** Does parts until there are none left. */
    void work() {
        work(0);
    }

    private void work(int own) {
        int runs = taken.length();
        for (int k = 0; k < runs; k++) {
            int run = (own + k) % runs;
            int end = bound(run + 1, parts, runs);
            for (int i = next(run); i < end; i = next(run)) {
                part.run(bound(i, count, parts), bound(i + 1, count, parts));
            }
        }
    }

    /** The next part of a run; one that is not of it when all are taken. */
    private int next(int run) {
        return bound(run, parts, taken.length()) + taken.getAndIncrement(run);
    }

    private void stop() {
        for (int run = 0; run < taken.length(); run++) {
            taken.set(run, parts);
        }
    }

    /** Does parts as a helper; nothing if it is too late for that. */
    void help() {
        if (inside.getAndIncrement() < 0) {
            inside.getAndDecrement();
            return;
        }
        try {
            work(1 + helpers.getAndIncrement());
        } catch (RuntimeException | Error e) {
            failure = e;
            stop();
        } finally {
            inside.getAndDecrement();
        }
    }

    /** Lets no helper in any more, and waits for those that are. */
    void close() {
        stop();
        inside.getAndAdd(CLOSED);
        for (int looks = 0; inside.get() != CLOSED; looks++) {
            if (looks < LOOKS) {
                Thread.onSpinWait();
            } else if (looks < LOOKS + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(NAP);
            }
        }
    }

    /** Throws what a helper has thrown. */
    void check() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /** Where the i-th of so many pieces of 0 to {@code length} begins. */
    private static int bound(int i, int length, int pieces) {
        return (int) ((long) length * i / pieces);
    }
}
