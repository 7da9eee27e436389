package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.Tensor;

class CategoricalCrossentropyTest {

    private final CategoricalCrossentropy loss =
            new CategoricalCrossentropy(new CategoricalCrossentropy.Config(EACH, false, 0, -1));

    @Test
    void isTheNegativeLogarithmOfTheRightClass() {
        Batch.of(labels(0, 1, 0), 0.25f, 0.5f, 0.25f).gives(loss, Math.log(2));
    }

    @Test
    void takesLogits() {
        Batch.of(labels(0, 1, 0), 3, 3, 3)
                .gives(
                        new CategoricalCrossentropy(
                                new CategoricalCrossentropy.Config(EACH, true, 0, -1)),
                        Math.log(3));
    }

    @Test
    void spreadsSmoothedLabelsOverAllClasses() {
        var smooth =
                new CategoricalCrossentropy(
                        new CategoricalCrossentropy.Config(EACH, false, 0.5, -1));
        Batch.of(labels(1, 0), 0.5f, 0.5f).gives(smooth, Math.log(2));
        double expected = -0.75 * Math.log(0.75) - 0.25 * Math.log(0.25);
        Batch.of(labels(1, 0), 0.75f, 0.25f).gives(smooth, expected);
    }

    @Test
    void refusesAnAxisThatIsNotThere() {
        var far =
                new CategoricalCrossentropy(new CategoricalCrossentropy.Config(EACH, false, 0, 2));
        Tensor x = Tensor.of(new float[2], 1, 2);
        assertThatThrownBy(() -> far.apply(x, x))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("expected an axis of a tensor of rank 2, found 2");
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
