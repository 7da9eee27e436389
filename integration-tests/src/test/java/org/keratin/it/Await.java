package org.keratin.it;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for conditions, never for time. */
final class Await {

    /** After this long a condition will not come to hold, on however slow a machine. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    /** Leaves the processor to what is waited for. */
    private static final long BETWEEN = TimeUnit.MICROSECONDS.toNanos(500);

    private Await() {}

    /** Returns as soon as {@code condition} holds. */
    static void until(String what, Callable<Boolean> condition) throws Exception {
        until(() -> what, condition);
    }

    /** Returns as soon as {@code condition} holds; {@code what} is asked if it never does. */
    static void until(Supplier<String> what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come to hold that " + what.get());
            }
            LockSupport.parkNanos(BETWEEN);
        }
    }
}
