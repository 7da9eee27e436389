package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.none;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class MeanTest {

    @Test
    void countsAllValuesAlike() {
        Mean mean = metric(Mean.class);
        mean.updateState(Arguments.of(row(1, 3, 5, 7)), CpuOps.instance());
        assertResult(mean, 4);
    }

    @Test
    void goesOnFromBatchToBatchUntilItIsReset() {
        Mean mean = metric(Mean.class);
        mean.updateState(Arguments.of(row(1, 3)), CpuOps.instance());
        mean.updateState(Arguments.of(8.0), CpuOps.instance());
        assertResult(mean, 4);
        mean.resetState();
        assertResult(mean, 0);
    }

    @Test
    void weighsValues() {
        Mean mean = metric(Mean.class);
        mean.updateState(Arguments.of(row(1, 3, 5, 7), row(1, 1, 0, 0)), CpuOps.instance());
        assertResult(mean, 2);
    }

    @Test
    void takesWeightsOfFewerAxesForTheMeanOverTheOthers() {
        Mean mean = metric(Mean.class);
        Tensor values = rows(of(1, 3), of(5, 7));
        mean.updateState(Arguments.of(values, row(1, 3)), CpuOps.instance());
        assertResult(mean, (2 + 3 * 6) / 4.0);
    }

    @Test
    void isZeroWithoutSamples() {
        Mean mean = metric(Mean.class);
        mean.updateState(Arguments.of(none(0)), CpuOps.instance());
        assertResult(mean, 0);
    }

    @Test
    void refusesToBeGivenNothing() {
        assertThatThrownBy(() -> metric(Mean.class).updateState(Arguments.of(), CpuOps.instance()))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a tensor as argument 0 (values), found null");
    }
}
