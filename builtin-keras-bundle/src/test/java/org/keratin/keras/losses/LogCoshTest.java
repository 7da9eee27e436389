package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class LogCoshTest {

    private final LogCosh loss = new LogCosh(new LogCosh.Config(EACH));

    @Test
    void isAboutHalfTheSquareNearZero() {
        Batch.of(labels(0), 0.01f).gives(loss, 0.00005);
    }

    @Test
    void isAboutTheDistanceFarFromZero() {
        Batch.of(labels(0), 100).gives(loss, 100 - Math.log(2));
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
