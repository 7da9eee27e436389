package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class CategoricalFocalCrossentropyTest {

    private final CategoricalFocalCrossentropy loss =
            new CategoricalFocalCrossentropy(
                    new CategoricalFocalCrossentropy.Config(EACH, false, 0, -1, 0.25, 2));

    @Test
    void countsSureAndRightPredictionsForLess() {
        Batch.of(labels(0, 1, 0), 0.25f, 0.5f, 0.25f).gives(loss, 0.25 * 0.25 * Math.log(2));
    }

    @Test
    void takesLogits() {
        Batch.of(labels(0, 1), 3, 3)
                .gives(
                        new CategoricalFocalCrossentropy(
                                new CategoricalFocalCrossentropy.Config(EACH, true, 0, -1, 1, 1)),
                        0.5 * Math.log(2));
    }

    @Test
    void makesPredictionsAddUpToOne() {
        Batch.of(labels(0, 1, 0), 1, 2, 1).gives(loss, 0.25 * 0.25 * Math.log(2));
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
