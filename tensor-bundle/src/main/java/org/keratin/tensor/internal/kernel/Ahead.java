package org.keratin.tensor.internal.kernel;

import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Work on a range, in parts, that other threads do ahead of the one that needs the results one
 * after the other; what nobody has begun yet, that one does itself.
 */
final class Ahead implements AutoCloseable {

    /** How often to look whether a part is done before going to sleep: some microseconds. */
    private static final int LOOKS = 2000;

    private final int count;
    private final int each;
    private final Parallel.Part part;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicIntegerArray done;
    private final Helper[] helpers;
    private int ready;

    /**
     * Begins.
     *
     * @param count how long the range is, at least 1
     * @param each how long a part is, the last one apart
     * @param threads how many threads take part, the caller's among them
     */
    Ahead(int count, int each, int threads, Parallel.Part part) {
        this.count = count;
        this.each = each;
        this.part = part;
        this.done = new AtomicIntegerArray((count + each - 1) / each);
        this.helpers = new Helper[Math.min(threads, done.length()) - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Helper(this);
            helpers[i].fork();
        }
    }

    /** Returns when the results up to {@code index} are there. */
    void need(int index) {
        while (ready <= index) {
            int wanted = ready / each;
            if (done.get(wanted) == 0 && !workOnce()) {
                waitFor(wanted);
            }
            if (done.get(wanted) != 0) {
                ready += each;
            }
        }
    }

    private void waitFor(int wanted) {
        for (int i = 0; i < LOOKS; i++) {
            if (done.get(wanted) != 0) {
                return;
            }
            Thread.onSpinWait();
        }
        close();
    }

    /** Does the next part, unless all are begun. */
    private boolean workOnce() {
        int mine = next.getAndIncrement();
        if (mine >= done.length()) {
            return false;
        }
        part.run(mine * each, Math.min(count, (mine + 1) * each));
        done.set(mine, 1);
        return true;
    }

    /** Returns when no other thread works on it any more; throws what one of them threw. */
    @Override
    public void close() {
        next.addAndGet(done.length());
        for (Helper helper : helpers) {
            if (!helper.tryUnfork()) {
                helper.join();
            }
        }
    }

    private static final class Helper extends RecursiveAction {

        private static final long serialVersionUID = 1;

        private final transient Ahead ahead;

        Helper(Ahead ahead) {
            this.ahead = ahead;
        }

        @Override
        protected void compute() {
            boolean more = true;
            while (more) {
                more = ahead.workOnce();
            }
        }
    }
}
