package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class HingeTest {

    private final Hinge loss = new Hinge(new Hinge.Config(EACH));

    @Test
    void asksForAMarginOfOne() {
        Batch.of(labels(-1, 1), 0.5f, 0.5f).gives(loss, 1);
    }

    @Test
    void takesLabelsOfZeroAndOneAsSigns() {
        Batch.of(labels(0, 1), 0.5f, 0.5f).gives(loss, 1);
    }

    @Test
    void asksForNothingBeyondTheMargin() {
        Batch.of(labels(-1, 1), -2, 3).gives(loss, 0);
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
