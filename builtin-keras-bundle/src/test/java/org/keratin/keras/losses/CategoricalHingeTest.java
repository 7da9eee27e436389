package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class CategoricalHingeTest {

    private final CategoricalHinge loss = new CategoricalHinge(new CategoricalHinge.Config(EACH));

    @Test
    void comparesTheRightClassWithTheBestOther() {
        Batch.of(labels(0, 1, 0), 0.5f, 0.2f, 0.1f).gives(loss, 1.3);
    }

    @Test
    void asksForNothingBeyondTheMargin() {
        Batch.of(labels(0, 1, 0), 0.5f, 2, 0.1f).gives(loss, 0);
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
