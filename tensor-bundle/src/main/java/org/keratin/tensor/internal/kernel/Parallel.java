package org.keratin.tensor.internal.kernel;

import java.util.function.Supplier;

/**
 * Work on a range, cut into parts for the common pool's threads; small work stays on the caller's.
 *
 * <p>The pool is the JVM's own: threads of ours would have to end with the bundle. Waking one takes
 * as long as many a step of a model, so a thread that has helped looks out a moment for more.
 */
public final class Parallel {

    /** Multiplications that are worth a thread which is looking out for work. */
    private static final long WORTH = 1 << 17;

    /** How many times as many are worth one that sleeps. */
    private static final int SLEEPING = 4;

    /** Parts for each thread, so that one that is held up leaves them to others. */
    private static final int PARTS = 8;

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** Set on threads whose work is not to be shared. */
    private static final ThreadLocal<Boolean> ALONE = new ThreadLocal<>();

    /** Does a part of the work. */
    public interface Part {
        /** Does it, from one element up to another. */
        void run(int from, int to);
    }

    private Parallel() {}

    /** How many threads there are for work that this one begins. */
    public static int threads() {
        return isAlone() ? 1 : THREADS;
    }

    private static boolean isAlone() {
        return ALONE.get() != null;
    }

    /**
     * Does work that is a part of something that is shared already: what it would share is done by
     * this thread.
     */
    private static void alone(Runnable work) {
        ALONE.set(true);
        try {
            work.run();
        } finally {
            ALONE.remove();
        }
    }

    /** Whether {@code work} multiplications are worth waking a thread. */
    public static boolean isWorthWaking(long work) {
        return work >= SLEEPING * WORTH && !isAlone();
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
        // An element may be worth far more than a thread, which its grain cannot tell.
        boolean ready = grain <= 1 || Helper.awake();
        int threads = Math.min(THREADS, ready ? worth : worth / SLEEPING);
        if (threads <= 1 || isAlone()) {
            part.run(0, count);
        } else {
            share(threads, new Share(count, Math.min(worth, threads * PARTS), threads, part));
        }
    }

    /**
     * Runs {@code part} on each of 0 to {@code count}, which are large, and on its thread alone.
     */
    public static void each(int count, Part part) {
        Part alone = (from, end) -> alone(() -> part.run(from, end));
        int threads = Math.min(THREADS, count);
        if (threads <= 1 || isAlone()) {
            alone.run(0, count);
        } else {
            share(threads, new Share(count, count, threads, alone));
        }
    }

    /** Computes what shares work again and again, so that its helpers stay awake meanwhile. */
    public static <T> T plan(Supplier<T> steps) {
        Helper.planBegins();
        try {
            return steps.get();
        } finally {
            Helper.planEnds();
        }
    }

    private static void share(int threads, Share share) {
        Helper.offer(share, threads - 1);
        try {
            share.work();
        } finally {
            Helper.withdraw(share);
            share.close();
        }
        share.check();
    }
}
