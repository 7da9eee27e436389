package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class MeanAbsolutePercentageErrorTest {

    private final MeanAbsolutePercentageError loss =
            new MeanAbsolutePercentageError(new MeanAbsolutePercentageError.Config(EACH));

    @Test
    void takesDistancesInPerCentOfTheLabels() {
        Batch.of(labels(1, 10), 2, 5).gives(loss, 75);
    }

    @Test
    void countsALabelOfZeroAsNearlyZero() {
        Batch.of(labels(0), 1e-7f).gives(loss, 100);
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
