package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void vectorsServeOnceTheyAreFasterThanPlainJava() {
        AtomicLong now = new AtomicLong();
        AtomicInteger rounds = new AtomicInteger();
        // Slow in the first four rounds, fast from the fifth on.
        WarmUp warmUp =
                new WarmUp(
                        vectors -> {
                            int round = vectors ? rounds.incrementAndGet() : rounds.get();
                            now.addAndGet(vectors ? (round < 5 ? 1000 : 1) : 10);
                        },
                        now::get);
        warmUp.run();
        assertThat(warmUp.isDone()).isTrue();
        assertThat(rounds).hasValue(7);
    }

    @Test
    void vectorsServeInTheEnd() {
        AtomicInteger rounds = new AtomicInteger();
        WarmUp warmUp = new WarmUp(vectors -> rounds.incrementAndGet(), () -> 0);
        warmUp.run();
        assertThat(warmUp.isDone()).isTrue();
        assertThat(rounds.get()).isGreaterThan(100);
    }

    @Test
    void plainJavaServesWhereVectorsFail() {
        CountDownLatch tried = new CountDownLatch(1);
        WarmUp warmUp =
                new WarmUp(
                        vectors -> {
                            tried.countDown();
                            throw new IllegalStateException("no vectors");
                        });
        assertThat(warmUp.isDone()).isFalse();
        awaited(tried);
        assertThat(warmUp.isDone()).isFalse();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theFirstWhoAsksBegins() {
        CountDownLatch begun = new CountDownLatch(2);
        WarmUp warmUp = new WarmUp(vectors -> begun.countDown());
        warmUp.isDone();
        awaited(begun);
        assertThat(begun.getCount()).isZero();
    }
}
