package org.keratin.keras.initializers;

import org.junit.jupiter.api.Test;
import org.keratin.keras.random.Seed;

class TruncatedNormalTest {

    @Test
    void drawsWithinTwoDeviations() {
        // What is left within two deviations of 0.5 has a deviation of 0.88 times that.
        Draw.of(new TruncatedNormal(3, 0.5, Seed.of(1)), 100, 100)
                .hasMeanAndDeviation(3, 0.44)
                .fills(2, 4);
    }
}
