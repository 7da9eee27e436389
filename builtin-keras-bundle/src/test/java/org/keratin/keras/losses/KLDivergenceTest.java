package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class KLDivergenceTest {

    private final KLDivergence loss = new KLDivergence(new KLDivergence.Config(EACH));

    @Test
    void isZeroForTheSameDistribution() {
        Batch.of(labels(0.5f, 0.5f), 0.5f, 0.5f).gives(loss, 0);
    }

    @Test
    void comparesDistributions() {
        double expected = 0.5 * Math.log(2) + 0.5 * Math.log(2 / 3.0);
        Batch.of(labels(0.5f, 0.5f), 0.25f, 0.75f).gives(loss, expected);
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
