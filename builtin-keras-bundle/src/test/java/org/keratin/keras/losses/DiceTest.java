package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.Tensor;

class DiceTest {

    private final Dice loss = new Dice(new Dice.Config(EACH, null));

    @Test
    void isSmallWhereMasksOverlap() {
        Batch.of(labels(1, 1, 0, 0), 1, 0, 0, 0).gives(loss, 1 / 3.0);
        Batch.of(labels(1, 0), 0, 1).gives(loss, 1);
    }

    @Test
    void sumsAlongTheAxes() {
        Tensor yTrue = Tensor.of(new float[] {1, 1, 0, 1}, 2, 2);
        Tensor yPred = Tensor.of(new float[] {1, 0, 1, 0}, 2, 2);
        Batch.of(yTrue, yPred).gives(new Dice(new Dice.Config(EACH, Axes.of(1))), 1 / 3.0, 1);
    }

    @Test
    void isOneWhereThereIsNothing() {
        Batch.of(labels(0, 0), 0, 0).gives(loss, 1);
    }
}
