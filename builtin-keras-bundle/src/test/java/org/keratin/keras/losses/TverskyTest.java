package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.Tensor;

class TverskyTest {

    private final Tversky even = new Tversky(new Tversky.Config(EACH, 0.5, 0.5, null));
    private final Tversky uneven = new Tversky(new Tversky.Config(EACH, 0.2, 0.8, null));

    @Test
    void weighsBothErrorsAlike() {
        Batch.of(labels(1, 1, 0, 0), 1, 0, 0, 0).gives(even, 1 - 1 / 1.5);
    }

    @Test
    void weighsWhatIsMissingByBeta() {
        Batch.of(labels(1, 1, 0, 0), 1, 0, 0, 0).gives(uneven, 1 - 1 / 1.8);
    }

    @Test
    void weighsWhatIsTooMuchByAlpha() {
        Batch.of(labels(1, 0, 0, 0), 1, 1, 0, 0).gives(uneven, 1 - 1 / 1.2);
    }

    @Test
    void sumsAlongTheAxes() {
        Tensor yTrue = Tensor.of(new float[] {1, 1, 0, 1}, 2, 2);
        Tensor yPred = Tensor.of(new float[] {1, 0, 1, 0}, 2, 2);
        Batch.of(yTrue, yPred)
                .gives(new Tversky(new Tversky.Config(EACH, 0.5, 0.5, Axes.of(-1))), 1 / 3.0, 1);
    }
}
