package org.keratin.tensor.internal.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Work that is cut into parts, of which each thread that comes takes the next. */
final class Share {

    /** Looks at whether the others are ready, before their thread gets the processor. */
    private static final int LOOKS = 1 << 12;

    /** Looks between which others may have the processor, before this thread sleeps. */
    private static final int YIELDS = 1 << 12;

    /** How long is slept between two looks after that, in nanoseconds. */
    private static final long NAP = 50_000;

    private static final int CLOSED = Integer.MIN_VALUE;

    private final AtomicInteger next = new AtomicInteger();

    /** How many helpers are at it; {@link #CLOSED} and them when no more may come. */
    private final AtomicInteger inside = new AtomicInteger();

    private final int count;
    private final int parts;
    private final Parallel.Part part;
    private volatile Throwable failure;

    Share(int count, int parts, Parallel.Part part) {
        this.count = count;
        this.parts = parts;
        this.part = part;
    }

    /** Does parts until there are none left. */
    void work() {
        for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
            part.run(bound(i), bound(i + 1));
        }
    }

    /** Does parts as a helper; nothing if it is too late for that. */
    void help() {
        if (inside.getAndIncrement() < 0) {
            inside.getAndDecrement();
            return;
        }
        try {
            work();
        } catch (RuntimeException | Error e) {
            failure = e;
            next.set(parts);
        } finally {
            inside.getAndDecrement();
        }
    }

    /** Lets no helper in any more, and waits for those that are. */
    void close() {
        next.set(parts);
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

    private int bound(int i) {
        return (int) ((long) count * i / parts);
    }
}
