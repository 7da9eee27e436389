package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.MEAN;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.Tensor;

class SparseCategoricalCrossentropyTest {

    private final SparseCategoricalCrossentropy loss =
            new SparseCategoricalCrossentropy(
                    new SparseCategoricalCrossentropy.Config(EACH, false, null, -1));
    private final Tensor yPred =
            Tensor.of(new float[] {0.25f, 0.5f, 0.25f, 0.25f, 0.5f, 0.25f}, 2, 3);

    @Test
    void isTheNegativeLogarithmOfTheClass() {
        Batch.of(Tensor.of(new int[] {1, 2}, 2), yPred).gives(loss, Math.log(2), 2 * Math.log(2));
    }

    @Test
    void takesAColumnOfClasses() {
        Batch.of(Tensor.of(new long[] {1, 2}, 2, 1), yPred)
                .gives(loss, Math.log(2), 2 * Math.log(2));
    }

    @Test
    void takesLogits() {
        var logits =
                new SparseCategoricalCrossentropy(
                        new SparseCategoricalCrossentropy.Config(EACH, true, null, -1));
        Batch.of(Tensor.of(new int[] {2}, 1), Tensor.of(new float[3], 1, 3))
                .gives(logits, Math.log(3));
    }

    @Test
    void takesClassesAlongAnotherAxis() {
        var first =
                new SparseCategoricalCrossentropy(
                        new SparseCategoricalCrossentropy.Config(EACH, false, null, 1));
        Tensor image = Tensor.of(new float[] {0.25f, 0.5f, 0.75f, 0.5f}, 1, 2, 2);
        Batch.of(Tensor.of(new int[] {0, 1}, 1, 2), image)
                .gives(first, 2 * Math.log(2), Math.log(2));
    }

    @Test
    void letsAClassNotCount() {
        Tensor yTrue = Tensor.of(new int[] {1, -1}, 2);
        Batch.of(yTrue, yPred)
                .gives(
                        new SparseCategoricalCrossentropy(
                                new SparseCategoricalCrossentropy.Config(EACH, false, -1, -1)),
                        Math.log(2),
                        0);
        var config = new SparseCategoricalCrossentropy.Config(MEAN, false, -1, -1);
        Batch.of(yTrue, yPred).gives(new SparseCategoricalCrossentropy(config), Math.log(2));
    }

    @Test
    void refusesClassesOfAnotherShape() {
        Tensor three = Tensor.of(new int[3], 3);
        assertThatThrownBy(() -> loss.apply(three, yPred)).isInstanceOf(CallException.class);
    }
}
