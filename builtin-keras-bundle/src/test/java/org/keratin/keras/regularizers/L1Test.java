package org.keratin.keras.regularizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class L1Test {

    @Test
    void sumsTheAbsoluteValues() {
        Tensor x = Tensor.of(new float[] {1, -2, 3}, 3);
        assertThat(new L1(0.5).call(x, CpuOps.instance()).doubleAt(0)).isCloseTo(3, within(1e-6));
    }

    @Test
    void keepsTheDtype() {
        Tensor x = Tensor.of(new double[] {2}, 1);
        assertThat(new L1(1).call(x, CpuOps.instance()).dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void refusesAFactorThatIsNoPenalty() {
        assertThatThrownBy(() -> new L1(Double.POSITIVE_INFINITY))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("l1: expected a number that is not negative, found Infinity");
    }
}
