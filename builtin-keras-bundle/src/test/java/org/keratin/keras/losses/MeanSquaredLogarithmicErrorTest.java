package org.keratin.keras.losses;

import static org.keratin.keras.losses.Batch.EACH;
import static org.keratin.keras.losses.Batch.labels;

import org.junit.jupiter.api.Test;

class MeanSquaredLogarithmicErrorTest {

    private static final float E_LESS_1 = (float) Math.expm1(1);

    private final MeanSquaredLogarithmicError loss =
            new MeanSquaredLogarithmicError(new MeanSquaredLogarithmicError.Config(EACH));

    @Test
    void comparesLogarithms() {
        Batch.of(labels(0, E_LESS_1), E_LESS_1, E_LESS_1).gives(loss, 0.5);
    }

    @Test
    void takesNegativePredictionsAsZero() {
        Batch.of(labels(0), -3).gives(loss, 0);
    }

    @Test
    void hasNoLossesWithoutSamples() {
        Batch.empty().gives(loss);
    }
}
