package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;

class PearsonCorrelationTest {

    private final PearsonCorrelation correlation = metric(PearsonCorrelation.class);

    @Test
    void doesNotMindTheScale() {
        correlation.updateState(rows(of(1, 2, 3), of(1, 2, 3)), rows(of(2, 4, 6), of(9, 8, 7)));
        assertResult(correlation, 0);
        correlation.resetState();
        correlation.updateState(rows(of(1, 2, 3)), rows(of(5, 7, 9)));
        assertResult(correlation, 1);
    }

    @Test
    void isNoNumberWhereNothingVaries() {
        correlation.updateState(rows(of(1, 1)), rows(of(1, 2)));
        assertThat(correlation.result().doubleAt(0)).isNaN();
    }
}
