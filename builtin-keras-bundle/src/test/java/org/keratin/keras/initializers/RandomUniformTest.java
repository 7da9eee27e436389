package org.keratin.keras.initializers;

import org.junit.jupiter.api.Test;
import org.keratin.keras.random.Seed;

class RandomUniformTest {

    @Test
    void drawsEvenlyBetweenTheBounds() {
        // The deviation is the width over the root of 12.
        Draw.of(new RandomUniform(-2, 4, Seed.of(1)), 100, 100)
                .hasMeanAndDeviation(1, 1.732)
                .fills(-2, 4);
    }
}
