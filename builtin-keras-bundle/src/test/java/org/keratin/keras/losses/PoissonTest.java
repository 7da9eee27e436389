package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class PoissonTest {

    private final Poisson loss = new Poisson(new Poisson.Config(EACH));

    @Test
    void takesTheMeanOfPredictionLessLikelihood() {
        Batch.of(labels(1, 0), (float) Math.E, (float) Math.E).gives(loss, Math.E - 0.5);
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
