package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.losses.Batch.EACH;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.Tensor;

class CategoricalGeneralizedCrossEntropyTest {

    private final CategoricalGeneralizedCrossEntropy loss =
            new CategoricalGeneralizedCrossEntropy(
                    new CategoricalGeneralizedCrossEntropy.Config(EACH, 0.5));

    @Test
    void dependsOnTheRightClassAlone() {
        Tensor yPred = Tensor.of(new float[] {0.25f, 0.7f, 0.05f}, 1, 3);
        Batch.of(Tensor.of(new int[] {0}, 1), yPred).gives(loss, 1);
    }

    @Test
    void refusesAnExponentOutsideZeroToOne() {
        for (double q : new double[] {0, 1, -1, Double.NaN}) {
            assertThatThrownBy(() -> new CategoricalGeneralizedCrossEntropy.Config(EACH, q))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("q: expected a number between 0 and 1");
        }
    }
}
