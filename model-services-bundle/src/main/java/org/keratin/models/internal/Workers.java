package org.keratin.models.internal;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that models are made on. Each model has at most one at a time, so that a class that
 * hangs holds up the models that need it and no other.
 */
final class Workers implements AutoCloseable {

    private final ExecutorService makers = Executors.newCachedThreadPool(named("Keratin models"));
    private final ScheduledThreadPoolExecutor timer =
            new ScheduledThreadPoolExecutor(1, named("Keratin models timer"));

    Workers() {
        timer.setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + " " + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Runs {@code work} soon; not at all once this is closed. */
    void run(Runnable work) {
        try {
            makers.execute(work);
        } catch (RejectedExecutionException e) {
            // Closed: nobody waits for it.
            return;
        }
    }

    /** Runs {@code work} after a while; not at all once this is closed. */
    void runAfter(Duration delay, Runnable work) {
        try {
            timer.schedule(() -> run(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // Closed: nobody waits for it.
            return;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        makers.shutdownNow();
    }
}
