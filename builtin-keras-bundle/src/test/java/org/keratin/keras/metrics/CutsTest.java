package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.keras.metrics.Measure.row;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class CutsTest {

    private static int[] buckets(Cuts cuts, double... scores) {
        return cuts.buckets(row(scores), CpuOps.instance()).toInts();
    }

    @Test
    void countTheThresholdsThatAScoreIsAbove() {
        assertThat(buckets(Cuts.at(0.7, 0.2), 0.1, 0.2, 0.3, 0.7, 0.8))
                .containsExactly(-1, -1, 0, 0, 1);
        assertThat(buckets(Cuts.even(3), 0, 0.1, 0.5, 0.6, 1)).containsExactly(-1, 0, 0, 1, 1);
        assertThat(buckets(Cuts.evenBeyond(3), 0, 0.1, 0.5, 0.6, 1)).containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void countNoneForWhatIsNoNumber() {
        assertThat(buckets(Cuts.at(0.2), Double.NaN)).containsExactly(-1);
        assertThat(buckets(Cuts.even(3), Double.NaN)).containsExactly(-1);
    }

    @Test
    void addUpWhatIsAboveEachThresholdInTheOrderGiven() {
        Tensor above = Cuts.at(0.7, 0.2).above(row(10, 1), CpuOps.instance());
        assertThat(above.toDoubles()).containsExactly(1, 11);
    }
}
