package org.keratin.keras.metrics;

import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;

class ConcordanceCorrelationTest {

    private final ConcordanceCorrelation correlation = metric(ConcordanceCorrelation.class);

    @Test
    void isOneWhereAllIsEqual() {
        correlation.updateState(rows(of(1, 2, 3)), rows(of(1, 2, 3)));
        assertResult(correlation, 1);
    }

    @Test
    void mindsTheScale() {
        correlation.updateState(rows(of(0, 2)), rows(of(1, 3)));
        // 2 * covariance / (variance + variance + distance of the means²)
        assertResult(correlation, 2.0 / (1 + 1 + 1));
    }
}
