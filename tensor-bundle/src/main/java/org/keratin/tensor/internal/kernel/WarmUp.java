package org.keratin.tensor.internal.kernel;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Lets kernels in vectors become machine code in the background, on a thread of the common pool.
 * Before they are, each operation on a vector is a call that makes objects, and a kernel a hundred
 * times as slow as later: plain Java serves until then.
 */
final class WarmUp {

    /** Enough for the compiler many times over; then the vectors serve anyway. */
    private static final int ROUNDS = 4000;

    /** In how many rounds on end vectors must have been faster than plain Java. */
    private static final int WON = 3;

    /** Work as small as can be that all of the kernels take part in. */
    interface Work {

        /** Does it, in vectors or in plain Java. */
        void run(boolean vectors);
    }

    private final AtomicBoolean begun = new AtomicBoolean();
    private final Work work;
    private final LongSupplier clock;
    private volatile boolean done;

    WarmUp(Work work) {
        this(work, System::nanoTime);
    }

    /** One with a clock of its own. */
    WarmUp(Work work, LongSupplier clock) {
        this.work = work;
        this.clock = clock;
    }

    /** Whether the kernels are machine code. The first who asks lets them become so. */
    boolean isDone() {
        if (!done && !begun.getAndSet(true)) {
            ForkJoinPool.commonPool().execute(this::run);
        }
        return done;
    }

    /** Runs the kernels until they are faster than plain Java. */
    void run() {
        int won = 0;
        for (int round = 0; round < ROUNDS && won < WON; round++) {
            won = nanos(true) < nanos(false) ? won + 1 : 0;
        }
        done = true;
    }

    private long nanos(boolean vectors) {
        long start = clock.getAsLong();
        work.run(vectors);
        return clock.getAsLong() - start;
    }
}
