package org.keratin.keras.initializers;

import org.junit.jupiter.api.Test;
import org.keratin.keras.random.Seed;

class HeUniformTest {

    @Test
    void drawsByTheConnectionsOfAUnit() {
        // 2 over 200 is 0.01, the deviation its root.
        Draw.of(new HeUniform(FanOptions.seeded(Seed.of(1))), 200, 50)
                .hasMeanAndDeviation(0, 0.1)
                .fills(-0.1732, 0.1732);
    }
}
