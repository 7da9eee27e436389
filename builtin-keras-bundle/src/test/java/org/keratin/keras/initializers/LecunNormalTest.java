package org.keratin.keras.initializers;

import org.junit.jupiter.api.Test;
import org.keratin.keras.random.Seed;

class LecunNormalTest {

    @Test
    void drawsByTheConnectionsOfAUnit() {
        // 1 over 100 is 0.01, the deviation its root.
        Draw.of(new LecunNormal(FanOptions.seeded(Seed.of(1))), 100, 90)
                .hasMeanAndDeviation(0, 0.1)
                .fills(-0.2274, 0.2274);
    }
}
