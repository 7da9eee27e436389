package org.keratin.keras.initializers;

import org.junit.jupiter.api.Test;
import org.keratin.keras.random.Seed;

class GlorotUniformTest {

    @Test
    void drawsByTheConnectionsOfAUnit() {
        // 1 over the mean of 150 and 50 is 0.01, the deviation its root.
        Draw.of(new GlorotUniform(FanOptions.seeded(Seed.of(1))), 150, 50)
                .hasMeanAndDeviation(0, 0.1)
                .fills(-0.1732, 0.1732);
    }
}
