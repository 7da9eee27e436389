package org.keratin.keras.regularizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class L1L2Test {

    private static double penalty(double l1, double l2, float... x) {
        return new L1L2(l1, l2).call(Tensor.of(x, x.length), CpuOps.instance()).doubleAt(0);
    }

    @Test
    void addsBothPenalties() {
        assertThat(penalty(0.5, 0.25, 2, -4)).isCloseTo(3 + 5, within(1e-6));
    }

    @Test
    void leavesOutWhatHasNoFactor() {
        assertThat(penalty(0, 0, 1, 2)).isZero();
        // The squares are infinite, and 0 times that would be no number.
        assertThat(penalty(1, 0, 1e30f)).isEqualTo(1e30f);
    }

    @Test
    void refusesAFactorThatIsNoPenalty() {
        assertThatThrownBy(() -> new L1L2(0, -1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("l2");
    }
}
