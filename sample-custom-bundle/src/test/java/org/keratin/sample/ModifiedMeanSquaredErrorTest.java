package org.keratin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.core.losses.LossOptions;
import org.keratin.tensor.Tensor;

class ModifiedMeanSquaredErrorTest {

    @Test
    void isTheMeanOfTheSquaredDifferences() {
        var loss =
                new ModifiedMeanSquaredError(
                        new ModifiedMeanSquaredError.Config(LossOptions.DEFAULT));
        Tensor yTrue = Tensor.of(new float[] {0, 0, 1, 1}, 2, 2);
        Tensor yPred = Tensor.of(new float[] {1, 3, 1, 1}, 2, 2);
        assertThat(loss.apply(yTrue, yPred).doubleAt(0)).isEqualTo(2.5);
    }
}
