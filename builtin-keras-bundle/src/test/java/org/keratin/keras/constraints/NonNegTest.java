package org.keratin.keras.constraints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

class NonNegTest {

    @Test
    void putsZeroInPlaceOfNegatives() {
        Tensor x = Tensor.of(new double[] {-3, 0, 2}, 3);
        Tensor allowed = new NonNeg().call(x, CpuOps.instance());
        assertThat(allowed.toDoubles()).containsExactly(0, 0, 2);
    }

    @Test
    void keepsTheDtype() {
        Tensor x = Tensor.of(new float[] {-1, 1}, 2);
        assertThat(new NonNeg().call(x, CpuOps.instance()).dtype()).isEqualTo(DType.FLOAT32);
    }
}
