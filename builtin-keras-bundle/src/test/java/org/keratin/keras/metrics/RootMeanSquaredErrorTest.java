package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;

class RootMeanSquaredErrorTest {

    private final RootMeanSquaredError error = metric(RootMeanSquaredError.class);

    @Test
    void isTheRootOfTheMeanOfAllBatches() {
        error.updateState(row(0, 0), row(1, 1));
        error.updateState(row(0, 0), row(3, 5));
        assertResult(error, 3);
    }

    @Test
    void weighsSamples() {
        error.updateState(row(0, 0), row(1, 7), row(1, 0));
        assertResult(error, 1);
    }

    @Test
    void takesAColumnBesideAVector() {
        error.updateState(row(0, 0), rows(of(3), of(3)));
        assertResult(error, 3);
    }
}
