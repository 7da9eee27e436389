package org.keratin.tensor.internal.kernel;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A thread of the common pool that does parts of somebody's work, then looks out for more: for a
 * moment, and longer while a plan runs, whose next step follows soon. A thread that has gone to
 * sleep may need longer to wake than a step takes, the more so where the machine is one of several
 * on a host.
 */
final class Helper extends RecursiveAction {

    private static final long serialVersionUID = 1;

    /** How long is looked out, in nanoseconds. */
    private static final long LOOKOUT = 100_000;

    /** How long while a plan runs; after the moment above, others come first. */
    private static final long LONG_LOOKOUT = 2_000_000;

    /** Looks between two readings of the clock. */
    private static final int LOOKS = 32;

    private static final AtomicReference<Share> OFFERED = new AtomicReference<>();

    private static final AtomicInteger AWAKE = new AtomicInteger();

    /** How many plans run. */
    private static final AtomicInteger PLANS = new AtomicInteger();

    private final transient Share share;

    private Helper(Share share) {
        this.share = share;
    }

    /** Whether a thread looks out for work just now. */
    static boolean awake() {
        return AWAKE.get() > 0;
    }

    /** A plan begins: there will be work again and again. */
    static void planBegins() {
        PLANS.getAndIncrement();
    }

    /** A plan has come to its end. */
    static void planEnds() {
        PLANS.getAndDecrement();
    }

    /** Offers work to those that look out, and wakes more if they are fewer than wanted. */
    static void offer(Share share, int wanted) {
        int missing = wanted;
        if (OFFERED.compareAndSet(null, share)) {
            missing -= AWAKE.get();
        }
        for (int i = 0; i < missing; i++) {
            new Helper(share).fork();
        }
    }

    /** Takes the offer back. */
    static void withdraw(Share share) {
        OFFERED.compareAndSet(share, null);
    }

    @Override
    protected void compute() {
        share.help();
        Share done = share;
        AWAKE.getAndIncrement();
        try {
            long since = System.nanoTime();
            long looked = 0;
            while (looked < LOOKOUT || looked < LONG_LOOKOUT && isExpected()) {
                for (int i = 0; i < LOOKS; i++) {
                    Share next = OFFERED.get();
                    if (next != null && next != done) {
                        done = next;
                        AWAKE.getAndDecrement();
                        try {
                            next.help();
                        } finally {
                            AWAKE.getAndIncrement();
                        }
                        since = System.nanoTime();
                    }
                    Thread.onSpinWait();
                }
                looked = System.nanoTime() - since;
                if (looked > LOOKOUT) {
                    Thread.yield();
                }
            }
        } finally {
            AWAKE.getAndDecrement();
        }
    }

    /** Whether there will be more work soon, and no other is kept waiting. */
    private static boolean isExpected() {
        ForkJoinPool pool = getPool(); // null where somebody else's thread helps the pool out
        return PLANS.get() > 0 && pool != null && !pool.hasQueuedSubmissions();
    }
}
