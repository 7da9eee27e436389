package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.metrics.Measure.assertResult;
import static org.keratin.keras.metrics.Measure.metric;
import static org.keratin.keras.metrics.Measure.of;
import static org.keratin.keras.metrics.Measure.row;
import static org.keratin.keras.metrics.Measure.rows;

import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;

class SumTest {

    @Test
    void addsUp() {
        Sum sum = metric(Sum.class);
        sum.updateState(Arguments.of(row(1, 3)), CpuOps.instance());
        sum.updateState(Arguments.of(rows(of(5, 7))), CpuOps.instance());
        assertResult(sum, 16);
    }

    @Test
    void weighsValues() {
        Sum sum = metric(Sum.class);
        sum.updateState(Arguments.of(row(1, 3, 5, 7), row(1, 1, 0, 2)), CpuOps.instance());
        assertResult(sum, 18);
    }

    @Test
    void computesInTheDtypeAskedFor() {
        Sum sum = metric(Sum.class, "dtype", "float64");
        assertThat(sum.result().dtype()).isEqualTo(DType.FLOAT64);
    }
}
