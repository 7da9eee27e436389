package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.MEAN;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.Tensor;

class MeanSquaredErrorTest {

    private final MeanSquaredError loss = new MeanSquaredError(new MeanSquaredError.Config(EACH));

    @Test
    void takesTheMeanOfSquares() {
        Batch.of(labels(0, 1), 2, 2).gives(loss, 2.5);
    }

    @Test
    void takesAColumnOfLabelsBesideAVectorOfPredictions() {
        Batch.of(Tensor.of(new int[] {1, 2}, 2, 1), Tensor.of(new float[] {1, 4}, 2))
                .gives(loss, 0, 4);
    }

    @Test
    void takesTheMeanOverTheBatch() {
        Batch.of(Tensor.of(new int[] {0, 0}, 2, 1), Tensor.of(new float[] {1, 3}, 2, 1))
                .gives(new MeanSquaredError(new MeanSquaredError.Config(MEAN)), 5);
    }

    @Test
    void canBeExtended() {
        class Modified extends MeanSquaredError {
            Modified(Config config) {
                super(config);
            }
        }
        Batch.of(labels(0, 1), 2, 2).gives(new Modified(new MeanSquaredError.Config(EACH)), 2.5);
    }

    @Test
    void refusesShapesThatDoNotFit() {
        Tensor three = Tensor.of(new float[3], 1, 3);
        Tensor two = Tensor.of(new float[2], 1, 2);
        assertThatThrownBy(() -> loss.apply(three, two))
                .isInstanceOf(CallException.class)
                .hasMessageStartingWith("MeanSquaredError \"mean_squared_error\": ");
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
