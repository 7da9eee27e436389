package org.keratin.tensor.internal.kernel;

import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A thread of the common pool that does parts of somebody's work, then looks out for more, for a
 * moment: the next step of a model follows at once.
 */
final class Helper extends RecursiveAction {

    private static final long serialVersionUID = 1;

    /** How long is looked out, in nanoseconds. */
    private static final long LOOKOUT = 100_000;

    /** Looks between two readings of the clock. */
    private static final int LOOKS = 32;

    private static final AtomicReference<Share> OFFERED = new AtomicReference<>();

    private static final AtomicInteger AWAKE = new AtomicInteger();

    private final transient Share share;

    private Helper(Share share) {
        this.share = share;
    }

    /** Whether a thread looks out for work just now. */
    static boolean awake() {
        return AWAKE.get() > 0;
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
            long end = System.nanoTime() + LOOKOUT;
            do {
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
                        end = System.nanoTime() + LOOKOUT;
                    }
                    Thread.onSpinWait();
                }
            } while (System.nanoTime() < end);
        } finally {
            AWAKE.getAndDecrement();
        }
    }
}
