package org.keratin.keras.initializers;

import org.junit.jupiter.api.Test;
import org.keratin.keras.random.Seed;

class LecunUniformTest {

    @Test
    void drawsByTheConnectionsOfAUnit() {
        // 1 over 100 is 0.01, the deviation its root.
        Draw.of(new LecunUniform(FanOptions.seeded(Seed.of(1))), 100, 90)
                .hasMeanAndDeviation(0, 0.1)
                .fills(-0.1732, 0.1732);
    }
}
