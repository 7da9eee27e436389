package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AheadTest {

    @ParameterizedTest
    @CsvSource({"1,1,1", "7,3,1", "100,9,2", "64,8,3", "5,1,8"})
    void everyResultIsThereOnceWhenItIsNeeded(int count, int each, int threads) {
        for (int round = 0; round < 50; round++) {
            AtomicIntegerArray made = new AtomicIntegerArray(count);
            Parallel.Part part =
                    (from, end) -> {
                        for (int i = from; i < end; i++) {
                            made.incrementAndGet(i);
                        }
                    };
            try (Ahead ahead = new Ahead(count, each, threads, part)) {
                for (int i = 0; i < count; i++) {
                    ahead.need(i);
                    assertThat(made.get(i)).isEqualTo(1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatAPartThrowsComesOut(int threads) {
        Parallel.Part part =
                (from, end) -> {
                    if (from >= 4) {
                        throw new IllegalStateException("part " + from);
                    }
                };
        assertThatThrownBy(
                        () -> {
                            try (Ahead ahead = new Ahead(20, 2, threads, part)) {
                                for (int i = 0; i < 20; i++) {
                                    ahead.need(i);
                                }
                            }
                        })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("part");
    }
}
