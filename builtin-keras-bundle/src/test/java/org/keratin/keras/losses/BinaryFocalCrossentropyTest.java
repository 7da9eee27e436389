package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class BinaryFocalCrossentropyTest {

    private final BinaryFocalCrossentropy loss =
            new BinaryFocalCrossentropy(
                    new BinaryFocalCrossentropy.Config(EACH, false, 0, -1, false, 0.25, 2));

    @Test
    void countsSureAndRightDecisionsForLess() {
        Batch.of(labels(1), 0.5f).gives(loss, 0.25 * Math.log(2));
        Batch.of(labels(0), 0.25f).gives(loss, -0.0625 * Math.log(0.75));
    }

    @Test
    void balancesTheClassesIfAsked() {
        var balanced =
                new BinaryFocalCrossentropy(
                        new BinaryFocalCrossentropy.Config(EACH, false, 0, -1, true, 0.2, 2));
        Batch.of(labels(1), 0.5f).gives(balanced, 0.2 * 0.25 * Math.log(2));
        Batch.of(labels(0), 0.5f).gives(balanced, 0.8 * 0.25 * Math.log(2));
    }

    @Test
    void takesLogits() {
        var logits =
                new BinaryFocalCrossentropy(
                        new BinaryFocalCrossentropy.Config(EACH, true, 0, -1, false, 0.25, 1));
        Batch.of(labels(1), 0).gives(logits, 0.5 * Math.log(2));
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
