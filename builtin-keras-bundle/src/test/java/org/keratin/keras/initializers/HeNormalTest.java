package org.keratin.keras.initializers;

import org.junit.jupiter.api.Test;
import org.keratin.keras.random.Seed;

class HeNormalTest {

    @Test
    void drawsByTheConnectionsOfAUnit() {
        // 2 over 200 is 0.01, the deviation its root.
        Draw.of(new HeNormal(FanOptions.seeded(Seed.of(1))), 200, 50)
                .hasMeanAndDeviation(0, 0.1)
                .fills(-0.2274, 0.2274);
    }
}
