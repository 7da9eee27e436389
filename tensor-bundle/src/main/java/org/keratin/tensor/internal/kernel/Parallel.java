package org.keratin.tensor.internal.kernel;

import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work on a range, cut into parts for the common pool's threads; small work stays on the caller's.
 *
 * <p>The pool is the JVM's own: threads of ours would have to end with the bundle.
 */
public final class Parallel {

    /** Multiplications that are worth a thread: waking one takes as long. */
    private static final long WORTH = 1 << 19;

    /** Parts for each thread, so that one that is held up leaves them to others. */
    private static final int PARTS = 4;

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** Does a part of the work. */
    public interface Part {
        /** Does it, from one element up to another. */
        void run(int from, int to);
    }

    private Parallel() {}

    /** How many threads there are. */
    public static int threads() {
        return THREADS;
    }

    /** How many elements are worth a thread, {@code work} multiplications each. */
    public static int grain(long work) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, WORTH / Math.max(1, work)));
    }

    /**
     * Runs {@code part} over 0 to {@code count}.
     *
     * @param grain how many are worth a thread
     */
    public static void over(int count, int grain, Part part) {
        int worth = count / Math.max(1, grain);
        int threads = Math.min(THREADS, worth);
        if (threads <= 1) {
            part.run(0, count);
            return;
        }
        Share share = new Share(count, Math.min(worth, threads * PARTS), part);
        Helper[] helpers = new Helper[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Helper(share);
            // The common pool's, or that of the pool whose thread this is.
            helpers[i].fork();
        }
        try {
            share.work();
        } finally {
            for (int i = helpers.length - 1; i >= 0; i--) {
                // One that no thread has begun finds nothing left to do.
                if (!helpers[i].tryUnfork()) {
                    helpers[i].join();
                }
            }
        }
    }

    /** The parts that are left. */
    private static final class Share {

        private final AtomicInteger next = new AtomicInteger();
        private final int count;
        private final int parts;
        private final Part part;

        Share(int count, int parts, Part part) {
            this.count = count;
            this.parts = parts;
            this.part = part;
        }

        void work() {
            for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
                part.run(bound(i), bound(i + 1));
            }
        }

        private int bound(int i) {
            return (int) ((long) count * i / parts);
        }
    }

    private static final class Helper extends RecursiveAction {

        private static final long serialVersionUID = 1;

        private final transient Share share;

        Helper(Share share) {
            this.share = share;
        }

        @Override
        protected void compute() {
            share.work();
        }
    }
}
