package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class SquaredHingeTest {

    private final SquaredHinge loss = new SquaredHinge(new SquaredHinge.Config(EACH));

    @Test
    void squaresWhatIsMissing() {
        Batch.of(labels(-1, 1), 0.5f, 0.5f).gives(loss, 1.25);
    }

    @Test
    void takesLabelsOfZeroAndOneAsSigns() {
        Batch.of(labels(0, 1), 0.5f, 0.5f).gives(loss, 1.25);
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
