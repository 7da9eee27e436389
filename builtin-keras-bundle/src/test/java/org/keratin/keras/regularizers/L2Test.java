package org.keratin.keras.regularizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class L2Test {

    @Test
    void sumsTheSquares() {
        Tensor x = Tensor.of(new float[] {1, -2, 3}, 3);
        Tensor penalty = new L2(0.5).call(x, CpuOps.instance());
        assertThat(penalty.shape().rank()).isZero();
        assertThat(penalty.doubleAt(0)).isCloseTo(7, within(1e-6));
    }

    @Test
    void keepsTheDtype() {
        Tensor x = Tensor.of(new double[] {2}, 1);
        assertThat(new L2(1).call(x, CpuOps.instance()).dtype()).isEqualTo(DType.FLOAT64);
    }

    @Test
    void givesNothingForNoWeights() {
        Tensor none = Tensor.of(new float[0], 0, 3);
        assertThat(new L2(1).call(none, CpuOps.instance()).doubleAt(0)).isZero();
    }

    @Test
    void refusesAFactorThatIsNoPenalty() {
        assertThatThrownBy(() -> new L2(-1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("l2: expected a number that is not negative, found -1.0");
        assertThatThrownBy(() -> new L2(Double.NaN)).isInstanceOf(ConfigException.class);
    }
}
