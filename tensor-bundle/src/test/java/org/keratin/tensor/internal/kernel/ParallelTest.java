package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicIntegerArray;
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
    void keepsSmallWorkOnTheCaller() {
        Thread caller = Thread.currentThread();
        Parallel.over(10, 100, (from, to) -> assertThat(Thread.currentThread()).isSameAs(caller));
    }
}
