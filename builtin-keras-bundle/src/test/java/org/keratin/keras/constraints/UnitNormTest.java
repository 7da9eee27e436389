package org.keratin.keras.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class UnitNormTest {

    @Test
    void bringsEachRowToNormOne() {
        Tensor x = Tensor.of(new float[] {3, 4, 0, 0.5f}, 2, 2);
        Tensor allowed = new UnitNorm(Axes.of(1)).call(x, CpuOps.instance());
        assertThat(allowed.toDoubles())
                .containsExactly(new double[] {0.6, 0.8, 0, 1}, within(1e-6));
    }

    @Test
    void keepsTheDtype() {
        Tensor x = Tensor.of(new double[] {3, 4}, 2);
        assertThat(new UnitNorm(Axes.of(0)).call(x, CpuOps.instance()).dtype())
                .isEqualTo(DType.FLOAT64);
    }
}
