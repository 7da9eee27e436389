package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class MeanAbsoluteErrorTest {

    private final MeanAbsoluteError loss =
            new MeanAbsoluteError(new MeanAbsoluteError.Config(EACH));

    @Test
    void takesTheMeanOfDistances() {
        Batch.of(labels(0, 1), 2, 2).gives(loss, 1.5);
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
