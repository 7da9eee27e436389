package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ParallelTest {

    @Test
    void doesEachPartOnce() {
        for (int count : new int[] {0, 1, 7, 1000}) {
            AtomicIntegerArray done = new AtomicIntegerArray(count);
            Parallel.over(
                    count,
                    3,
                    (from, to) -> {
                        for (int i = from; i < to; i++) {
                            done.incrementAndGet(i);
                        }
                    });
            for (int i = 0; i < count; i++) {
                assertThat(done.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void eachElementHasAThreadThatSharesNothing() {
        AtomicIntegerArray done = new AtomicIntegerArray(20);
        Parallel.each(
                20,
                (from, to) -> {
                    assertThat(Parallel.threads()).isEqualTo(1);
                    Thread own = Thread.currentThread();
                    for (int i = from; i < to; i++) {
                        done.incrementAndGet(i);
                        Parallel.over(
                                1000,
                                1,
                                (a, b) -> assertThat(Thread.currentThread()).isSameAs(own));
                    }
                });
        for (int i = 0; i < 20; i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
        assertThat(Parallel.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void keepsSmallWorkOnTheCaller() {
        Thread caller = Thread.currentThread();
        Parallel.over(10, 100, (from, to) -> assertThat(Thread.currentThread()).isSameAs(caller));
    }

    @Test
    void doesAllWorkOfManyCallersAtOnce() throws Exception {
        AtomicLong done = new AtomicLong();
        List<Callable<Void>> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            callers.add(
                    () -> {
                        for (int round = 0; round < 2000; round++) {
                            // Work within work, too.
                            Parallel.over(
                                    8,
                                    1,
                                    (from, to) ->
                                            Parallel.over(
                                                    to - from,
                                                    1,
                                                    (start, end) -> done.addAndGet(end - start)));
                        }
                        return null;
                    });
        }
        ExecutorService threads = Executors.newFixedThreadPool(callers.size());
        try {
            for (Future<Void> caller : threads.invokeAll(callers)) {
                caller.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(done.get()).isEqualTo(4 * 2000 * 8);
    }

    @Test
    void planGivesWhatItsStepsGive() {
        AtomicLong done = new AtomicLong();
        long result =
                Parallel.plan(
                        () -> {
                            for (int step = 0; step < 100; step++) {
                                Parallel.over(8, 1, (from, to) -> done.addAndGet(to - from));
                            }
                            return done.get();
                        });
        assertThat(result).isEqualTo(800);
        assertThatThrownBy(
                        () ->
                                Parallel.plan(
                                        () -> {
                                            throw new IllegalStateException("step");
                                        }))
                .hasMessage("step");
    }

    @Test
    void throwsWhatAnyThreadThrows() {
        for (int round = 0; round < 200; round++) {
            int failing = round % 64;
            Parallel.Part part =
                    (from, to) -> {
                        if (from <= failing && failing < to) {
                            throw new IllegalStateException("part " + failing);
                        }
                    };
            assertThatThrownBy(() -> Parallel.over(64, 1, part))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("part " + failing);
        }
    }
}
