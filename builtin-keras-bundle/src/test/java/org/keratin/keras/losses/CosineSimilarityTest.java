package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.Tensor;

class CosineSimilarityTest {

    private final CosineSimilarity loss =
            new CosineSimilarity(new CosineSimilarity.Config(EACH, -1));

    @Test
    void isMinusOneForTheSameDirection() {
        Batch.of(labels(0, 1), 0, 2).gives(loss, -1);
    }

    @Test
    void isZeroAtARightAngle() {
        Batch.of(labels(1, 0), 0, 2).gives(loss, 0);
    }

    @Test
    void isZeroForNoVectorAtAll() {
        Batch.of(labels(0, 0), 0, 2).gives(loss, 0);
    }

    @Test
    void comparesAlongTheAxis() {
        var columns = new CosineSimilarity(new CosineSimilarity.Config(EACH, 0));
        Batch.of(labels(1, 2), 3, -1).gives(columns, -1, 1);
    }

    @Test
    void refusesAnAxisThatIsNotThere() {
        var far = new CosineSimilarity(new CosineSimilarity.Config(EACH, 5));
        Tensor x = Tensor.of(new float[2], 1, 2);
        assertThatThrownBy(() -> far.apply(x, x)).isInstanceOf(CallException.class);
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
