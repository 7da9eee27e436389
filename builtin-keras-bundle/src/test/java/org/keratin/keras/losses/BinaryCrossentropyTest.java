package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class BinaryCrossentropyTest {

    private final BinaryCrossentropy loss =
            new BinaryCrossentropy(new BinaryCrossentropy.Config(EACH, false, 0, -1));

    @Test
    void takesTheMeanOfDecisions() {
        Batch.of(labels(1, 0), 0.5f, 0.75f).gives(loss, (Math.log(2) - Math.log(0.25)) / 2);
    }

    @Test
    void takesLogits() {
        Batch.of(labels(1), 0)
                .gives(
                        new BinaryCrossentropy(new BinaryCrossentropy.Config(EACH, true, 0, -1)),
                        Math.log(2));
    }

    @Test
    void smoothsLabelsTowardsOneHalf() {
        var smooth = new BinaryCrossentropy(new BinaryCrossentropy.Config(EACH, true, 0.5, -1));
        Batch.of(labels(1), 2).gives(smooth, Math.log1p(Math.exp(2)) - 0.75 * 2);
    }

    @Test
    void staysFiniteForWhatIsSureAndWrong() {
        assertThat(
                        loss.apply(Tensor.of(new float[] {1}, 1, 1), Tensor.of(new float[1], 1, 1))
                                .doubleAt(0))
                .isBetween(15.0, 17.0);
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
